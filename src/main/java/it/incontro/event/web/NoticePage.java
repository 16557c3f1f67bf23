package it.incontro.event.web;

import it.incontro.event.NoticeBlock;
import it.incontro.event.NoticeContent;
import it.incontro.event.NoticeSection;
import it.incontro.support.Text;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** A notice as its page shows it, in the reader's language. */
record NoticePage(
        String controller,
        @Nullable String address,
        String email,
        @Nullable String dpo,
        List<Part> parts,
        List<String> periods) {

    /** One part with its paragraphs. */
    record Part(NoticeSection section, List<NoticeBlock> blocks) {}

    static NoticePage of(NoticeContent content) {
        Locale reader = LocaleContextHolder.getLocale();
        return new NoticePage(
                Objects.requireNonNull(content.controller()),
                content.address(),
                Objects.requireNonNull(content.email()),
                content.dpo(),
                content.sections().entrySet().stream()
                        .map(part -> new Part(
                                part.getKey(), NoticeBlock.of(part.getValue().in(reader))))
                        .toList(),
                content.periods().stream().map((Text line) -> line.in(reader)).toList());
    }
}
