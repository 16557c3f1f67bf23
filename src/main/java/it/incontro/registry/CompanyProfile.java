package it.incontro.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a company presents itself: offers, needs and certificates are codes of the {@link Taxonomy}. */
public record CompanyProfile(
        @Nullable String city,
        @Nullable String website,
        @Nullable SizeClass sizeClass,
        @Nullable String profileEn,
        @Nullable String profileIt,
        Set<String> offers,
        Set<String> needs,
        Set<String> certificates) {

    /** Nothing known yet. */
    public static final CompanyProfile EMPTY =
            new CompanyProfile(null, null, null, null, null, Set.of(), Set.of(), Set.of());
}
