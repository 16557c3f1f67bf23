package it.incontro.participation.web;

import it.incontro.identity.Languages;
import it.incontro.identity.PersonDetails;
import it.incontro.participation.MemberDetails;
import it.incontro.participation.MemberView;
import it.incontro.support.EmailAddress;
import it.incontro.support.PhoneNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A delegation's member, as typed: somebody who comes already, or a name. */
record MemberForm(
        @Nullable String personId,

        @Nullable @Size(max = 40, message = "{participation.form.too-long}")
        String honorific,

        @Nullable @Size(max = 80, message = "{participation.form.too-long}")
        String givenName,

        @Nullable @Size(max = 80, message = "{participation.form.too-long}")
        String familyName,

        @Nullable @EmailAddress String email,

        @PhoneNumber @Nullable @Size(max = 40, message = "{participation.form.too-long}")
        String phone,

        @Nullable String locale,

        @NotBlank(message = "{support.form.required-message}")
        @Size(max = 200, message = "{participation.form.too-long}")
        String institution,

        @Nullable @Size(max = 200, message = "{participation.form.too-long}")
        String officeEn,

        @Nullable @Size(max = 200, message = "{participation.form.too-long}")
        String officeIt,

        @Nullable Boolean head) {

    static final MemberForm EMPTY = new MemberForm("", "", "", "", "", "", "it", "", "", "", false);

    static MemberForm of(MemberView member) {
        return new MemberForm(
                member.personId().toString(),
                "",
                "",
                "",
                "",
                "",
                "it",
                member.institution(),
                member.officeEn(),
                member.officeIt(),
                member.head());
    }

    MemberDetails toDetails() {
        return new MemberDetails(
                institution.strip(), Blanks.toNull(officeEn), Blanks.toNull(officeIt), Boolean.TRUE.equals(head));
    }

    PersonDetails toPerson() {
        return new PersonDetails(
                Blanks.toNull(honorific),
                Blanks.orEmpty(givenName),
                Blanks.orEmpty(familyName),
                Blanks.toNull(email),
                Blanks.toNull(phone),
                Languages.localeOf(locale == null ? "it" : locale));
    }
}
