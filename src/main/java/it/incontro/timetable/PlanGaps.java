package it.incontro.timetable;

import it.incontro.participation.InterpreterService;
import it.incontro.participation.InterpretingNeeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for what a plan lacks before it is published. */
@Component
public class PlanGaps {

    private final JdbcClient jdbc;
    private final InterpreterService interpreters;

    PlanGaps(JdbcClient jdbc, InterpreterService interpreters) {
        this.jdbc = jdbc;
        this.interpreters = interpreters;
    }

    /** Meetings that must be in the agenda and are not, by name, then those without an interpreter, by time. */
    @Transactional(readOnly = true)
    public List<PlanGap> of(UUID eventId, UUID planId) {
        List<PlanGap> gaps = new ArrayList<>(missing(eventId, planId));
        InterpretingNeeds needs = interpreters.needs(eventId);
        if (!needs.asking().isEmpty()) {
            gaps.addAll(notInterpreted(planId, needs));
        }
        return gaps;
    }

    private List<PlanGap> missing(UUID eventId, UUID planId) {
        return jdbc.sql("""
            select r.id, %s as asker, %s as target from meeting_request r
            join participation a on a.id = r.asker_id and a.state = 'ADMITTED'
            join participation t on t.id = r.target_id and t.state = 'ADMITTED'
            where r.event_id = :event and r.state = 'ACCEPTED' and r.required
                and not exists (select 1 from meeting m join placement p on p.meeting_id = m.id
                    where m.request_id = r.id and p.plan_id = :plan)
            order by asker, target, r.id
            """.formatted(Names.ASKER, Names.TARGET))
                .param("event", eventId)
                .param("plan", planId)
                .query((row, number) ->
                        new PlanGap(row.getObject(1, UUID.class), row.getString(2), row.getString(3), null, List.of()))
                .list();
    }

    private List<PlanGap> notInterpreted(UUID planId, InterpretingNeeds needs) {
        List<PlanGap> gaps = new ArrayList<>();
        meetingsOf(planId, needs.asking().keySet()).forEach(meeting -> {
            List<String> languages = needs.of(meeting.askerId, meeting.targetId).entrySet().stream()
                    .filter(need -> meeting.personIds.stream().noneMatch(need.getValue()::contains))
                    .map(need -> need.getKey())
                    .toList();
            if (!languages.isEmpty()) {
                gaps.add(new PlanGap(meeting.id, meeting.asker, meeting.target, meeting.startsAt, languages));
            }
        });
        return gaps;
    }

    /** The meetings of a plan in which one of these participations sits. */
    private List<Meeting> meetingsOf(UUID planId, Set<UUID> participations) {
        return jdbc.sql("""
            select r.id, r.asker_id, r.target_id, %s as asker, %s as target, l.starts_at,
                array(select s.person_id from placement_person s where s.placement_id = l.id) as persons
            from placement l
            join meeting m on m.id = l.meeting_id
            join meeting_request r on r.id = m.request_id
            where l.plan_id = :plan and (r.asker_id in (:asking) or r.target_id in (:asking))
            order by l.starts_at, asker, target
            """.formatted(Names.ASKER, Names.TARGET))
                .param("plan", planId)
                .param("asking", participations)
                .query((row, number) -> new Meeting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        List.of((UUID[]) row.getArray(7).getArray())))
                .list();
    }

    private record Meeting(
            UUID id,
            UUID askerId,
            UUID targetId,
            String asker,
            String target,
            Instant startsAt,
            List<UUID> personIds) {}
}
