package it.incontro.event;

import it.incontro.support.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a privacy notice says. As a setting it holds only what differs from the text below it; as a notice it is whole.
 *
 * @param controller who is responsible
 * @param address its postal address
 * @param email where the persons concerned write
 * @param dpo the data protection officer and how to reach them, if there is one
 * @param sections the texts of the parts
 * @param periods what is kept how long, one line each; never a setting
 */
public record NoticeContent(
        @Nullable String controller,
        @Nullable String address,
        @Nullable String email,
        @Nullable String dpo,
        Map<NoticeSection, Text> sections,
        List<Text> periods) {

    /** The parts in the order of the page. */
    public NoticeContent {
        Map<NoticeSection, Text> ordered = new EnumMap<>(NoticeSection.class);
        ordered.putAll(sections);
        sections = Collections.unmodifiableMap(ordered);
    }

    /** Says nothing of its own. */
    static final NoticeContent EMPTY = new NoticeContent(null, null, null, null, Map.of(), List.of());

    /** What this says, and for the rest what the one below says. */
    NoticeContent over(NoticeContent below) {
        Map<NoticeSection, Text> texts = new EnumMap<>(NoticeSection.class);
        texts.putAll(below.sections);
        texts.putAll(sections);
        return new NoticeContent(
                first(controller, below.controller),
                first(address, below.address),
                first(email, below.email),
                first(dpo, below.dpo),
                texts,
                below.periods);
    }

    /** Only what differs from the one below. */
    NoticeContent beside(NoticeContent below) {
        Map<NoticeSection, Text> texts = new EnumMap<>(NoticeSection.class);
        sections.forEach((section, text) -> {
            if (!text.equals(below.sections.get(section))) {
                texts.put(section, text);
            }
        });
        return new NoticeContent(
                unless(controller, below.controller),
                unless(address, below.address),
                unless(email, below.email),
                unless(dpo, below.dpo),
                texts,
                List.of());
    }

    private static @Nullable String first(@Nullable String own, @Nullable String below) {
        return own == null ? below : own;
    }

    private static @Nullable String unless(@Nullable String own, @Nullable String below) {
        return Objects.equals(own, below) ? null : own;
    }
}
