package it.incontro.privacy.web;

import it.incontro.identity.Languages;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How somebody is called and reached in one hat, as they type it; the address changes on a page of its own. */
record RecordForm(
        @Nullable @Size(max = 40) String honorific,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @Nullable @Size(max = 40) String phone,
        @NotBlank @Pattern(regexp = "en|it") String language) {

    static RecordForm of(PersonView person) {
        return new RecordForm(
                person.honorific(),
                person.givenName(),
                person.familyName(),
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

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
