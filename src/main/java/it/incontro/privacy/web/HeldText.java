package it.incontro.privacy.web;

import it.incontro.identity.HeldSection;
import it.incontro.support.web.EventTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what is held into words: on the page and on paper, in the reader's language. */
@Component
class HeldText {

    /** Moments without an event are told in the portal's own time. */
    private static final ZoneId PORTAL = ZoneId.of("Europe/Rome");

    private static final int MOST_ON_A_PAGE = 100;

    private static final String EN = "_en";
    private static final String IT = "_it";

    private final MessageSource messages;
    private final EventTimes times;

    HeldText(MessageSource messages, EventTimes times) {
        this.messages = messages;
        this.times = times;
    }

    /** A kind of data with its rows, all in words. */
    record Part(String name, String title, List<Row> rows) {

        /** As many as a page can carry, the latest; the files have all. */
        public List<Row> latest() {
            return rows.subList(older(), rows.size());
        }

        /** How many are not among them. */
        public int older() {
            return Math.max(0, rows.size() - MOST_ON_A_PAGE);
        }
    }

    /** One row. */
    record Row(@Nullable UUID id, List<Line> lines) {}

    /** A label and what stands beside it. */
    record Line(String label, String text) {}

    List<Part> parts(List<HeldSection> sections, Locale locale) {
        return sections.stream()
                .map(section -> new Part(
                        section.name(),
                        words("privacy.section." + section.name(), locale),
                        section.rows().stream()
                                .map(row -> new Row(row.id(), lines(row.values(), locale)))
                                .toList()))
                .toList();
    }

    private List<Line> lines(Map<String, Object> values, Locale locale) {
        String other = locale.getLanguage().equals("it") ? EN : IT;
        ZoneId zone = values.get("zone") instanceof String name ? ZoneId.of(name) : PORTAL;
        List<Line> lines = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!name.endsWith(other) && !name.equals("zone")) {
                String key = name.endsWith(EN) || name.endsWith(IT) ? name.substring(0, name.length() - 3) : name;
                lines.add(new Line(words("privacy.field." + key.replace('_', '-'), locale), text(value, zone, locale)));
            }
        });
        return lines;
    }

    private String text(Object value, ZoneId zone, Locale locale) {
        return switch (value) {
            case Instant moment -> times.moment(moment, zone);
            case Boolean yes -> words(yes ? "privacy.yes" : "privacy.no", locale);
            case HeldSection.Code code -> words(code.key(), locale);
            default -> String.valueOf(value);
        };
    }

    private String words(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
