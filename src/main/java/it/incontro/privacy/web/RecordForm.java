package it.incontro.privacy.web;

import it.incontro.identity.Email;
import it.incontro.identity.Languages;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonView;
import it.incontro.support.EmailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How somebody is called and reached in one hat, as they type it; another address has to be heard first. */
record RecordForm(
        @Nullable @Size(max = 40) String honorific,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @Nullable @EmailAddress @Size(max = 200) String email,
        @Nullable @Size(max = 40) String phone,
        @NotBlank @Pattern(regexp = "en|it") String language) {

    static RecordForm of(PersonView person) {
        return new RecordForm(
                person.honorific(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.phone(),
                Languages.codeOf(person.locale()));
    }

    PersonDetails over(PersonView known) {
        return new PersonDetails(
                orNull(honorific),
                givenName.strip(),
                familyName.strip(),
                known.email(),
                orNull(phone),
                Languages.localeOf(language));
    }

    /** Another address than the present one; null if it stays. */
    @Nullable
    String newAddress(PersonView known) {
        String typed = Email.normalOrNull(email);
        return typed == null || typed.equals(known.email()) ? null : typed;
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
