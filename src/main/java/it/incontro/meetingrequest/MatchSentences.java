package it.incontro.meetingrequest;

import it.incontro.registry.Taxonomy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a match in plain sentences; templates know it as {@code @matchSentences}. */
@Component
public class MatchSentences {

    private final MessageSource messages;
    private final Taxonomy taxonomy;

    MatchSentences(MessageSource messages, Taxonomy taxonomy) {
        this.messages = messages;
        this.taxonomy = taxonomy;
    }

    /** One sentence for each group of topics in which the two fit; none if nothing is known. */
    public List<String> of(@Nullable Match match, Locale locale) {
        return match == null
                ? List.of()
                : match.overlaps().stream().map(part -> sentence(part, locale)).toList();
    }

    private String sentence(Match.Overlap part, Locale locale) {
        String key = "meetingrequest.match." + part.direction() + "." + part.group();
        String topics = String.join(", ", taxonomy.labels(part.codes(), locale));
        return messages.getMessage(key, new Object[] {part.codes().size(), part.wanted(), topics}, locale);
    }
}
