package it.incontro.meetingrequest;

import it.incontro.support.web.EventTimes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in short what is laid down for a meeting; templates know it as {@code @conditionWords}. */
@Component
public class ConditionWords {

    private final MessageSource messages;
    private final EventTimes times;

    ConditionWords(MessageSource messages, EventTimes times) {
        this.messages = messages;
        this.times = times;
    }

    /** One short phrase for each condition; none for a request without. */
    public List<String> of(@Nullable ConditionsShown shown, ZoneId zone, Locale locale) {
        List<String> words = new ArrayList<>();
        if (shown == null) {
            return words;
        }
        if (shown.required()) {
            words.add(say("required", locale));
        }
        shown.agendas()
                .forEach(agenda -> words.add(say(
                        agenda.taken() ? "agenda" : "agenda-empty", locale, agenda.number(), agenda.participation())));
        shown.earlier().forEach(name -> words.add(say("after", locale, name)));
        shown.later().forEach(name -> words.add(say("before", locale, name)));
        if (!shown.sessions().isEmpty()) {
            words.add(say(
                    "sessions",
                    locale,
                    shown.sessions().stream()
                            .map(session -> session(session, zone, locale))
                            .collect(Collectors.joining("; "))));
        }
        return words;
    }

    private String session(ConditionsShown.Session session, ZoneId zone, Locale locale) {
        return times.shortDay(session.startsAt().atZone(zone).toLocalDate(), locale) + ", "
                + times.range(session.startsAt(), session.endsAt(), zone, locale);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage("meetingrequest.conditions.short." + key, arguments, locale);
    }
}
