package it.incontro.timetable;

import it.incontro.participation.InterpreterDuties;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits in meetings of the working draft to interpret. */
@Component
class InterpretersOfDraft implements InterpreterDuties {

    private final JdbcClient jdbc;

    InterpretersOfDraft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Integer> meetings(UUID eventId) {
        Map<UUID, Integer> meetings = new HashMap<>();
        jdbc.sql("""
            select pp.person_id, count(*) from plan n join placement l on l.plan_id = n.id
            join placement_person pp on pp.placement_id = l.id and pp.interprets
            where n.event_id = ? and n.working
            group by pp.person_id
            """).param(eventId).query(row -> {
            meetings.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return meetings;
    }
}
