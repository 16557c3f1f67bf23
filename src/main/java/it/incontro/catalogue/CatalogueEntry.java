package it.incontro.catalogue;

import it.incontro.participation.Side;
import it.incontro.support.WrittenText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participation as others find it: no contact data, nothing of its requests. */
public record CatalogueEntry(
        UUID id,
        String name,
        Side side,
        @Nullable String city,
        String country,
        @Nullable String website,
        @Nullable String sizeClass,
        @Nullable String profileEn,
        @Nullable String profileIt,
        @Nullable String offers,
        @Nullable String needs) {

    /** Town and country. */
    public String place(Locale locale) {
        String land = Locale.of("", country).getDisplayCountry(locale);
        return city == null || city.isBlank() ? land : city + ", " + land;
    }

    /** How it presents itself, or what a buyer looks for. */
    public @Nullable WrittenText profile(Locale locale) {
        return WrittenText.preferring(locale, profileEn, profileIt);
    }

    /** Codes of what it offers, certificates too. */
    public List<String> offered() {
        return codes(offers);
    }

    /** Codes of what it needs. */
    public List<String> needed() {
        return codes(needs);
    }

    private static List<String> codes(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(","));
    }
}
