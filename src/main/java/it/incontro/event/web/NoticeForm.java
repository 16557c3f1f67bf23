package it.incontro.event.web;

import it.incontro.event.NoticeContent;
import it.incontro.event.NoticeSection;
import it.incontro.support.EmailAddress;
import it.incontro.support.Lines;
import it.incontro.support.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A privacy notice, as typed; its parts in the order of {@link NoticeSection}. */
record NoticeForm(
        @NotBlank @Size(max = 200) String controller,
        @Nullable @Size(max = 300) String address,
        @NotBlank @EmailAddress @Size(max = 200) String email,
        @Nullable @Size(max = 300) String dpo,
        @Valid List<Part> sections) {

    NoticeForm {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    /** One part in both languages. */
    record Part(
            @NotBlank @Size(max = 8000) @Lines String it,
            @NotBlank @Size(max = 8000) @Lines String en) {}

    static NoticeForm of(NoticeContent content) {
        return new NoticeForm(
                Objects.requireNonNullElse(content.controller(), ""),
                content.address(),
                Objects.requireNonNullElse(content.email(), ""),
                content.dpo(),
                Arrays.stream(NoticeSection.values())
                        .map(section ->
                                Objects.requireNonNull(content.sections().get(section)))
                        .map(text -> new Part(text.it(), text.en()))
                        .toList());
    }

    NoticeContent toContent() {
        Map<NoticeSection, Text> texts = new EnumMap<>(NoticeSection.class);
        NoticeSection[] all = NoticeSection.values();
        for (int index = 0; index < Math.min(all.length, sections.size()); index++) {
            Part part = sections.get(index);
            texts.put(all[index], new Text(tidy(part.en()), tidy(part.it())));
        }
        return new NoticeContent(controller.strip(), orNull(address), email.strip(), orNull(dpo), texts, List.of());
    }

    /** Browsers end lines in their own way; the portal's texts do not. */
    private static String tidy(String typed) {
        return typed.strip().replace("\r\n", "\n");
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
