package it.incontro.participation.web;

import it.incontro.participation.Apply;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.ConsentKind;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import it.incontro.support.CountryCode;
import it.incontro.support.Lines;
import it.incontro.support.Website;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application, as typed; the first person is the contact. */
record ApplicationForm(
        @NotBlank(message = "{support.form.required-message}")
        @Size(max = 200, message = "{participation.form.too-long}")
        String legalName,

        @NotBlank(message = "{support.form.required-message}") @CountryCode
        String country,

        @Nullable String vatNumber,
        @Nullable String fiscalCode,

        @NotBlank(message = "{support.form.required-message}")
        String city,

        @Website @Nullable @Size(max = 200, message = "{participation.form.too-long}")
        String website,

        @Nullable String sizeClass,

        @Nullable @Size(max = 1500, message = "{participation.form.too-long}") @Lines
        String profile,

        @Nullable List<String> offers,
        @Nullable List<String> needs,
        @Nullable List<String> certificates,
        @Valid List<PersonForm> people,

        @Nullable @AssertTrue(message = "{participation.application.privacy-missing}")
        Boolean privacy,

        @Nullable @Size(max = 40) String notice,
        @Nullable Boolean newsletter,
        @Nullable Boolean photos) {

    private static final int ROWS = 4;

    ApplicationForm {
        people = Blanks.filled(people, ROWS, PersonForm.EMPTY);
    }

    static ApplicationForm empty(String country) {
        List<PersonForm> rows = Collections.nCopies(ROWS, PersonForm.EMPTY);
        return new ApplicationForm(
                "", country, "", "", "", "", "", "", List.of(), List.of(), List.of(), rows, false, "", false, false);
    }

    Apply toCommand(Locale reader) {
        boolean italian = reader.getLanguage().equals("it");
        String text = Blanks.toNull(profile);
        CompanyProfile described = new CompanyProfile(
                Blanks.toNull(city),
                Blanks.toNull(website),
                Blanks.toSize(sizeClass),
                italian ? null : text,
                italian ? text : null,
                setOf(offers),
                setOf(needs),
                setOf(certificates));
        List<AttendeeDetails> named = people.stream()
                .filter(person -> !person.isEmpty())
                .map(person -> person.toDetails(reader))
                .toList();
        return new Apply(
                new RegisterCompany(legalName.strip(), country, vatNumber, fiscalCode, described),
                named,
                consents(),
                shown());
    }

    /** Whom an application has written to. */
    List<String> addresses() {
        return people.stream()
                .map(PersonForm::email)
                .filter(address -> address != null && !address.isBlank())
                .toList();
    }

    /** The mark of the notice on the form; a form without one showed none that is in force. */
    String shown() {
        return notice == null ? "" : notice;
    }

    private Set<ConsentKind> consents() {
        EnumSet<ConsentKind> given = EnumSet.noneOf(ConsentKind.class);
        if (Boolean.TRUE.equals(privacy)) {
            given.add(ConsentKind.PRIVACY_NOTICE);
        }
        if (Boolean.TRUE.equals(newsletter)) {
            given.add(ConsentKind.NEWSLETTER);
        }
        if (Boolean.TRUE.equals(photos)) {
            given.add(ConsentKind.PHOTOS);
        }
        return given;
    }

    private static Set<String> setOf(@Nullable List<String> codes) {
        return codes == null ? Set.of() : Set.copyOf(codes);
    }
}
