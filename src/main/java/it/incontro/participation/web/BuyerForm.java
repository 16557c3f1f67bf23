package it.incontro.participation.web;

import it.incontro.participation.AddBuyer;
import it.incontro.participation.AttendeeDetails;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import it.incontro.support.CountryCode;
import it.incontro.support.Lines;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new buyer, as typed: a company of the registry, or the name and country of a new one. */
record BuyerForm(
        @Nullable String companyId,

        @Nullable @Size(max = 200, message = "{participation.form.too-long}")
        String legalName,

        @Nullable @CountryCode String country,

        @Nullable @Size(max = 120, message = "{participation.form.too-long}")
        String division,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}") @Lines
        String requirementsEn,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}") @Lines
        String requirementsIt,

        @Nullable List<String> topics,
        @Valid List<PersonForm> people,
        @Nullable String meetingPointId,

        @Nullable @Pattern(regexp = "|[1-9][0-9]{0,2}", message = "{participation.limits.too-small}")
        String maxMeetingsPerDay,

        @Nullable @Pattern(regexp = "|[1-9][0-9]{0,2}", message = "{participation.limits.too-small}")
        String maxMeetings) {

    private static final int ROWS = 3;

    BuyerForm {
        people = Blanks.filled(people, ROWS, PersonForm.EMPTY);
    }

    static BuyerForm empty(String country) {
        List<PersonForm> rows = Collections.nCopies(ROWS, PersonForm.EMPTY);
        return new BuyerForm("", "", country, "", "", "", List.of(), rows, "", "", "");
    }

    AddBuyer toCommand() {
        String name = Blanks.toNull(legalName);
        RegisterCompany company = Blanks.toNull(companyId) != null || name == null || country == null
                ? null
                : new RegisterCompany(name, country, null, null, CompanyProfile.EMPTY);
        List<AttendeeDetails> named = people.stream()
                .filter(person -> !person.isEmpty())
                .map(person -> person.toDetails(Locale.ENGLISH))
                .toList();
        return new AddBuyer(
                Blanks.toId(companyId),
                company,
                Blanks.toNull(division),
                Blanks.toNull(requirementsEn),
                Blanks.toNull(requirementsIt),
                topics == null ? Set.of() : Set.copyOf(topics),
                named,
                Blanks.toId(meetingPointId),
                Blanks.toNumber(maxMeetingsPerDay),
                Blanks.toNumber(maxMeetings));
    }
}
