package it.incontro.event.web;

import it.incontro.event.EventDetails;
import it.incontro.event.EventFormat;
import it.incontro.event.EventView;
import it.incontro.identity.Email;
import it.incontro.support.CountryCode;
import it.incontro.support.EmailAddress;
import it.incontro.support.Lines;
import it.incontro.support.Rejected;
import it.incontro.support.Required;
import it.incontro.support.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an event is, where and when, as typed; the code only when it is new. */
record EventForm(
        @Nullable @Pattern(regexp = "|[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?")
        String newCode,

        @Nullable @Required EventFormat format,
        @Nullable UUID projectId,
        @NotBlank @Size(max = 160) String titleEn,
        @NotBlank @Size(max = 160) String titleIt,
        @Size(max = 2000) @Lines String summaryEn,
        @Size(max = 2000) @Lines String summaryIt,
        @Nullable @Size(max = 160) String host,
        @NotBlank @Size(max = 160) String venue,
        @NotBlank @Size(max = 100) String city,
        @NotBlank @CountryCode String country,
        @NotBlank String zone,

        @Nullable @Required @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate startsOn,

        @Nullable @Required @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate endsOn,

        @NotBlank @Size(max = 160) String contactName,

        @NotBlank @EmailAddress @Size(max = 200) String contactEmail) {

    static EventForm of(EventView event) {
        EventDetails details = event.details();
        return new EventForm(
                event.code(),
                details.format(),
                details.projectId(),
                details.title().en(),
                details.title().it(),
                details.summary().en(),
                details.summary().it(),
                details.host(),
                details.venue(),
                details.city(),
                details.country(),
                details.zone().getId(),
                details.startsOn(),
                details.endsOn(),
                details.contactName(),
                details.contactEmail());
    }

    static EventForm empty(String contactName, String contactEmail) {
        return new EventForm(
                "",
                null,
                null,
                "",
                "",
                "",
                "",
                null,
                "",
                "Torino",
                "IT",
                "Europe/Rome",
                null,
                null,
                contactName,
                contactEmail);
    }

    EventDetails toDetails() {
        return new EventDetails(
                required(format),
                projectId,
                new Text(titleEn.strip(), titleIt.strip()),
                new Text(summaryEn.strip(), summaryIt.strip()),
                host == null || host.isBlank() ? null : host.strip(),
                venue.strip(),
                city.strip(),
                country,
                zoneId(),
                required(startsOn),
                required(endsOn),
                contactName.strip(),
                Email.normal(contactEmail));
    }

    /** The code of a new event, which becomes part of its addresses. */
    String chosenCode() {
        if (newCode == null || newCode.isBlank()) {
            throw Rejected.field("newCode", "event.details.code-missing");
        }
        return newCode;
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Rejected.field("zone", "event.details.zone-unknown");
        }
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
