package it.incontro.participation;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of a delegation, without contact data. */
public record MemberView(
        UUID id,
        UUID delegationId,
        UUID personId,
        String name,
        String institution,
        @Nullable String officeEn,
        @Nullable String officeIt,
        boolean head,
        int position) {

    /** The office in the reader's language, or the other one; null if none is known. */
    public @Nullable String office(Locale locale) {
        String first = locale.getLanguage().equals("it") ? officeIt : officeEn;
        String second = locale.getLanguage().equals("it") ? officeEn : officeIt;
        return first == null ? second : first;
    }
}
