package it.incontro.support;

import java.util.Locale;

/** A text in the product's two languages. */
public record Text(String en, String it) {

    /** The text for readers of this language; English for everybody but Italians. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("it") ? it : en;
    }
}
