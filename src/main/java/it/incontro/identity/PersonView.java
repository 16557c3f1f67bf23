package it.incontro.identity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person, for those who may see their contact data. */
public record PersonView(
        UUID id,
        @Nullable String honorific,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        Locale locale,
        @Nullable UUID accountId) {

    /** What is known of them. */
    public PersonDetails details() {
        return new PersonDetails(honorific, givenName, familyName, email, phone, locale);
    }

    /** Honorific, given and family name. */
    public String fullName() {
        return (honorific == null ? "" : honorific + " ") + givenName + " " + familyName;
    }
}
