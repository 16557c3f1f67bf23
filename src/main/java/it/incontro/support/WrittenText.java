package it.incontro.support;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text that people wrote in one of the product's languages or in both, with the language that it is in, so that a page
 * can say so to those who hear it read aloud.
 *
 * @param language it or en
 */
public record WrittenText(String text, String language) {

    /** The one in the reader's language, else the other; null if there is neither. */
    public static @Nullable WrittenText preferring(Locale reader, @Nullable String en, @Nullable String it) {
        boolean italian = it != null && (en == null || reader.getLanguage().equals("it"));
        String text = italian ? it : en;
        return text == null ? null : new WrittenText(text, italian ? "it" : "en");
    }
}
