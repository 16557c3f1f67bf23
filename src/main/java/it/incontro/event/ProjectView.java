package it.incontro.event;

import it.incontro.support.Text;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A funded project with the number of its events. */
public record ProjectView(
        UUID id,
        String titleEn,
        String titleIt,
        String funderEn,
        String funderIt,
        String programme,
        @Nullable String cup,
        int events) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return new Text(titleEn, titleIt).in(locale);
    }

    /** The funder in the reader's language. */
    public String funder(Locale locale) {
        return new Text(funderEn, funderIt).in(locale);
    }
}
