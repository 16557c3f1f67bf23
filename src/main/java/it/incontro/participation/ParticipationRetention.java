package it.incontro.participation;

import it.incontro.identity.Retained;
import it.incontro.identity.RetainedRows;
import it.incontro.identity.RetentionPeriod;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes whose time ends some time after their event, by the event's own clock. */
@Configuration
class ParticipationRetention {

    /** Whether an event ended before the limit, as its own clock has it. */
    static final String OVER = "exists (select 1 from event e where e.id = %s.event_id and e.ends_on <"
            + " cast(cast(:limit as timestamptz) + e.clock_offset_seconds * interval '1 second' as date))";

    @Bean
    Retained availabilityNotesKept(JdbcClient jdbc) {
        return new RetainedRows(
                jdbc,
                RetentionPeriod.AVAILABILITY_NOTES,
                false,
                "(select concat_ws(' ', given_name, family_name) from person where id = unavailability.person_id)",
                "update unavailability set note = null, version = version + 1",
                "unavailability",
                "note is not null and " + OVER.formatted("unavailability"));
    }

    @Bean
    Retained callNotesKept(JdbcClient jdbc) {
        return new RetainedRows(
                jdbc,
                RetentionPeriod.CALL_NOTES,
                false,
                "(select legal_name from company where id = participation.company_id)",
                "update participation set call_note = null, version = version + 1",
                "participation",
                "call_note is not null and " + OVER.formatted("participation"));
    }
}
