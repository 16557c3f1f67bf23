package it.incontro.timetable;

import it.incontro.participation.DelegationProgramme;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programme of a delegation is made of its agenda items. */
@Component
class ItemsOfDelegation implements DelegationProgramme {

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemsOfDelegation(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Extent of(UUID eventId, UUID delegationId) {
        return jdbc.sql("""
            select
                (select count(*) from agenda_item
                 where event_id = :event and delegation_id = :delegation and cancelled_at is null) as entries,
                exists (select 1 from plan
                 where event_id = :event and number is not null and stopped_at is null and effective_at <= :now) as published
            """)
                .param("event", eventId)
                .param("delegation", delegationId)
                .param("now", Timestamp.from(clock.instant()))
                .query(Extent.class)
                .single();
    }
}
