package it.incontro.participation.web;

import it.incontro.participation.AddBuyer;
import it.incontro.participation.AttendeeDetails;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new buyer, as typed: a company of the registry, or the name and country of a new one. */
record BuyerForm(
        @Nullable UUID companyId,

        @Nullable @Size(max = 200, message = "{participation.form.too-long}")
        String legalName,

        @Nullable String country,

        @Nullable @Size(max = 120, message = "{participation.form.too-long}")
        String division,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}")
        String requirementsEn,

        @Nullable @Size(max = 3000, message = "{participation.form.too-long}")
        String requirementsIt,

        @Nullable List<String> topics,
        @Valid List<PersonForm> people,
        @Nullable UUID meetingPointId,

        @Nullable @Min(value = 1, message = "{participation.limits.too-small}")
        Integer maxMeetingsPerDay,

        @Nullable @Min(value = 1, message = "{participation.limits.too-small}")
        Integer maxMeetings) {

    private static final int ROWS = 3;

    static BuyerForm empty(String country) {
        List<PersonForm> rows = Collections.nCopies(ROWS, PersonForm.EMPTY);
        return new BuyerForm(null, "", country, "", "", "", List.of(), rows, null, null, null);
    }

    AddBuyer toCommand() {
        String name = Blanks.toNull(legalName);
        RegisterCompany company = companyId != null || name == null || country == null
                ? null
                : new RegisterCompany(name, country, null, null, CompanyProfile.EMPTY);
        List<AttendeeDetails> named = people.stream()
                .filter(person -> !person.isEmpty())
                .map(person -> person.toDetails(Locale.ENGLISH))
                .toList();
        return new AddBuyer(
                companyId,
                company,
                Blanks.toNull(division),
                Blanks.toNull(requirementsEn),
                Blanks.toNull(requirementsIt),
                topics == null ? Set.of() : Set.copyOf(topics),
                named,
                meetingPointId,
                maxMeetingsPerDay,
                maxMeetings);
    }
}
