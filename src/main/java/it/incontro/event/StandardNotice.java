package it.incontro.event;

import it.incontro.identity.OrganiserView;
import it.incontro.identity.RetentionPeriod;
import it.incontro.support.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The notice that the portal proposes: full texts in both languages, after articles 13 and 14 of the GDPR. */
@Component
class StandardNotice {

    private final MessageSource messages;

    StandardNotice(MessageSource messages) {
        this.messages = messages;
    }

    NoticeContent of(OrganiserView organiser) {
        Map<NoticeSection, Text> texts = new EnumMap<>(NoticeSection.class);
        for (NoticeSection section : NoticeSection.values()) {
            texts.put(section, both("event.privacy.standard." + section));
        }
        return new NoticeContent(organiser.name(), null, organiser.email(), null, texts, periods());
    }

    private List<Text> periods() {
        return Arrays.stream(RetentionPeriod.values())
                .map(kept -> new Text(line(kept, Locale.ENGLISH), line(kept, Locale.ITALIAN)))
                .toList();
    }

    private String line(RetentionPeriod kept, Locale locale) {
        String name = "identity.retention." + kept;
        return messages.getMessage(name, null, locale) + ": "
                + messages.getMessage(kept.lengthKey(), new Object[] {kept.length()}, locale) + " "
                + messages.getMessage(name + ".from", null, locale);
    }

    private Text both(String key) {
        return new Text(messages.getMessage(key, null, Locale.ENGLISH), messages.getMessage(key, null, Locale.ITALIAN));
    }
}
