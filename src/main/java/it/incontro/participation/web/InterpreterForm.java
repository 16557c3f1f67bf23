package it.incontro.participation.web;

import it.incontro.identity.Languages;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonView;
import it.incontro.participation.InterpreterView;
import it.incontro.support.EmailAddress;
import it.incontro.support.PhoneNumber;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** An interpreter, as typed: somebody who comes already, or a name. */
record InterpreterForm(
        @Nullable String personId,

        @Nullable @Size(max = 80, message = "{participation.form.too-long}")
        String givenName,

        @Nullable @Size(max = 80, message = "{participation.form.too-long}")
        String familyName,

        @Nullable @EmailAddress @Size(max = 200, message = "{participation.form.too-long}")
        String email,

        @PhoneNumber @Nullable @Size(max = 40, message = "{participation.form.too-long}")
        String phone,

        @Nullable String locale,

        @Nullable @NotEmpty List<String> languages) {

    static final InterpreterForm EMPTY = new InterpreterForm("", "", "", "", "", "it", List.of());

    static InterpreterForm of(InterpreterView interpreter, PersonView person) {
        return new InterpreterForm(
                "",
                person.givenName(),
                person.familyName(),
                person.email(),
                person.phone(),
                Languages.codeOf(person.locale()),
                interpreter.languages());
    }

    void requireName(BindingResult errors) {
        if (Blanks.areAll(givenName, familyName)) {
            errors.rejectValue("givenName", "support.form.required-message");
            errors.rejectValue("familyName", "support.form.required-message");
        }
    }

    List<String> spoken() {
        return languages == null ? List.of() : SpokenLanguages.known(languages);
    }

    PersonDetails toPerson() {
        return new PersonDetails(
                null,
                Blanks.orEmpty(givenName),
                Blanks.orEmpty(familyName),
                Blanks.toNull(email),
                Blanks.toNull(phone),
                Languages.localeOf(locale == null ? "it" : locale));
    }
}
