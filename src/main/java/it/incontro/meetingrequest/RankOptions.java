package it.incontro.meetingrequest;

import it.incontro.support.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ranks as choices of a form; templates know it as {@code @rankOptions}. */
@Component
public class RankOptions {

    private final MessageSource messages;

    RankOptions(MessageSource messages) {
        this.messages = messages;
    }

    /** All ranks, in the reader's language. */
    public List<Option> all(Locale locale) {
        return Arrays.stream(Rank.values())
                .map(rank -> option("meetingrequest.rank.", rank.name(), locale))
                .toList();
    }

    /** What the organiser can enter. */
    public List<Option> kinds(Locale locale) {
        return List.of("PROPOSAL", "PROPOSAL_TO_BOTH", "AGREED").stream()
                .map(kind -> option("meetingrequest.new.kind.", kind, locale))
                .toList();
    }

    private Option option(String prefix, String value, Locale locale) {
        return new Option(value, messages.getMessage(prefix + value, null, locale));
    }
}
