package it.incontro.identity;

import java.util.Locale;

/** The two languages of the product, as they are stored. */
public final class Languages {

    private Languages() {}

    /** {@code it} for Italian, {@code en} for everything else. */
    public static String codeOf(Locale locale) {
        return locale.getLanguage().equals("it") ? "it" : "en";
    }

    /** The locale of a stored code. */
    public static Locale localeOf(String code) {
        return code.equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
    }
}
