package it.incontro.participation.web;

import it.incontro.support.web.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which people meet. */
final class SpokenLanguages {

    private static final List<String> CODES =
            List.of("it", "en", "de", "fr", "es", "pt", "pl", "ro", "ru", "tr", "ar", "zh", "ja", "ko");

    private SpokenLanguages() {}

    static List<Option> options(Locale reader) {
        return CODES.stream().map(code -> new Option(code, name(code, reader))).toList();
    }

    static List<String> known(List<String> codes) {
        return CODES.stream().filter(codes::contains).toList();
    }

    static @Nullable String knownOrNull(@Nullable String code) {
        return code != null && CODES.contains(code) ? code : null;
    }

    static String name(String code, Locale reader) {
        String name = Locale.of(code).getDisplayLanguage(reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }
}
