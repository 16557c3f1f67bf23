package it.incontro.event;

import it.incontro.support.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event is, where and when; dates are days of its zone, both included. */
public record EventDetails(
        EventFormat format,
        @Nullable UUID projectId,
        Text title,
        Text summary,
        @Nullable String host,
        String venue,
        String city,
        String country,
        ZoneId zone,
        LocalDate startsOn,
        LocalDate endsOn,
        String contactName,
        String contactEmail) {}
