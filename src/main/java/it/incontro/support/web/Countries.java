package it.incontro.support.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries of the world, for choosing one. */
public final class Countries {

    private Countries() {}

    /** All countries by their ISO code, sorted by their name in the reader's language. */
    public static List<Option> options(Locale reader) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, name(code, reader)))
                .sorted(Comparator.comparing(Option::text, Collator.getInstance(reader)))
                .toList();
    }

    /** A country's name in the reader's language. */
    public static String name(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
