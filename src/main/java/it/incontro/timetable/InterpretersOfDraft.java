package it.incontro.timetable;

import it.incontro.participation.InterpreterDuties;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sits in meetings of the working draft for neither side. */
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
            join meeting m on m.id = l.meeting_id join meeting_request r on r.id = m.request_id
            join placement_person pp on pp.placement_id = l.id
            where n.event_id = ? and n.working and not exists (
                select 1 from attendee a
                where a.person_id = pp.person_id and a.participation_id in (r.asker_id, r.target_id))
            group by pp.person_id
            """).param(eventId).query(row -> {
            meetings.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return meetings;
    }
}
