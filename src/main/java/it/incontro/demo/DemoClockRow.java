package it.incontro.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** An event with its present moment. */
public record DemoClockRow(
        String code,
        String title,
        String organiserName,
        ZoneId zone,
        LocalDate startsOn,
        LocalDate endsOn,
        Instant now) {

    /** The present moment as a field for local date and time takes it. */
    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The row as it is stored. */
    record Stored(
            String code,
            String title,
            String organiserName,
            String zone,
            LocalDate startsOn,
            LocalDate endsOn,
            long clockOffsetSeconds) {

        DemoClockRow at(Instant real) {
            return new DemoClockRow(
                    code,
                    title,
                    organiserName,
                    ZoneId.of(zone),
                    startsOn,
                    endsOn,
                    real.plusSeconds(clockOffsetSeconds));
        }
    }
}
