package it.incontro.participation.web;

import it.incontro.identity.Languages;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonView;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeView;
import it.incontro.support.EmailAddress;
import it.incontro.support.PhoneNumber;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person who comes, as typed; a row left empty is nobody. */
record PersonForm(
        @Nullable @Size(max = 80, message = "{participation.form.too-long}")
        String givenName,

        @Nullable @Size(max = 80, message = "{participation.form.too-long}")
        String familyName,

        @Nullable @EmailAddress @Size(max = 200, message = "{participation.form.too-long}")
        String email,

        @PhoneNumber @Nullable @Size(max = 40, message = "{participation.form.too-long}")
        String phone,

        @Nullable @Size(max = 120, message = "{participation.form.too-long}")
        String jobTitle,

        @Nullable List<String> languages,
        @Nullable String locale) {

    static final PersonForm EMPTY = new PersonForm("", "", "", "", "", List.of(), null);

    static PersonForm of(AttendeeView attendee, PersonView person) {
        return new PersonForm(
                person.givenName(),
                person.familyName(),
                person.email(),
                person.phone(),
                attendee.jobTitle(),
                attendee.languages(),
                Languages.codeOf(person.locale()));
    }

    public boolean isEmpty() {
        return Blanks.areAll(givenName, familyName, email, phone, jobTitle);
    }

    AttendeeDetails toDetails(Locale reader) {
        PersonDetails person = new PersonDetails(
                null,
                Blanks.orEmpty(givenName),
                Blanks.orEmpty(familyName),
                Blanks.toNull(email),
                Blanks.toNull(phone),
                locale == null || locale.isBlank() ? reader : Languages.localeOf(locale));
        return new AttendeeDetails(
                person, Blanks.toNull(jobTitle), languages == null ? List.of() : SpokenLanguages.known(languages));
    }
}
