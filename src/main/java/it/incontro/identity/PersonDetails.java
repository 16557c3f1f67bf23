package it.incontro.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of a person when entering them. */
public record PersonDetails(
        @Nullable String honorific,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        Locale locale) {}
