package it.incontro.identity;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person, for those who may see their contact data.
 *
 * @param accountId the account that may open what concerns the person
 */
public record PersonView(
        UUID id,
        @Nullable String honorific,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String phone,
        Locale locale,
        @Nullable UUID accountId,
        Standing standing) {

    /** Whether the person is who they were named as. */
    public enum Standing {
        /** Nobody has had to ask yet. */
        NAMED,
        /** Asked by mail, because the address was known. */
        ASKED,
        /** It is them. */
        CONFIRMED,
        /** It is not whoever had the address. */
        DENIED
    }

    /** What is known of them. */
    public PersonDetails details() {
        return new PersonDetails(honorific, givenName, familyName, email, phone, locale);
    }

    /** Honorific, given and family name. */
    public String fullName() {
        return (honorific == null ? "" : honorific + " ") + givenName + " " + familyName;
    }
}
