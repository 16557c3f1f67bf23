package it.incontro.timetable;

import it.incontro.identity.HeldRows;
import it.incontro.identity.HeldSection;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Redaction;
import it.incontro.identity.Subject;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is to be at what time, in the version that holds. */
@Component
@Order(30)
class TimetableData implements PersonalData {

    private static final String IN_FORCE = """
        join plan v on v.id = l.plan_id and v.number = (
            select max(n.number) from plan n
            where n.event_id = l.event_id and n.stopped_at is null and n.effective_at <= now())
        """;

    private final HeldRows held;
    private final Redaction redaction;
    private final Absences absences;
    private final JdbcClient jdbc;

    TimetableData(HeldRows held, Redaction redaction, Absences absences, JdbcClient jdbc) {
        this.held = held;
        this.redaction = redaction;
        this.absences = absences;
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return List.of(
                held.section("meetings", """
                    select e.title_en, e.title_it, e.zone, l.starts_at, l.ends_at,
                        ac.legal_name || ' – ' || tc.legal_name as firms, mp.name as point, ve.name as venue,
                        m.state as "state__privacy.meeting-state"
                    from placement_person pp join placement l on l.id = pp.placement_id
                    %s
                    join meeting m on m.id = l.meeting_id join meeting_request r on r.id = m.request_id
                    join participation a on a.id = r.asker_id join company ac on ac.id = a.company_id
                    join participation t on t.id = r.target_id join company tc on tc.id = t.company_id
                    join meeting_point mp on mp.id = l.meeting_point_id join venue ve on ve.id = mp.venue_id
                    join event e on e.id = l.event_id
                    where pp.person_id in (:persons) order by l.starts_at
                    """.formatted(IN_FORCE), subject),
                held.section("items", """
                    select e.title_en, e.title_it, e.zone, l.starts_at, l.ends_at, i.title_en as item_en,
                        i.title_it as item_it, coalesce(s.speaker, false) as speaker
                    from placement_person pp join placement l on l.id = pp.placement_id
                    %s
                    join agenda_item i on i.id = l.agenda_item_id join event e on e.id = l.event_id
                    left join agenda_item_person s on s.item_id = i.id and s.person_id = pp.person_id
                    left join delegation d on d.id = i.delegation_id
                    where pp.person_id in (:persons) and (d.id is null or d.released_at is not null)
                    order by l.starts_at
                    """.formatted(IN_FORCE), subject));
    }

    @Override
    public void erase(Subject subject) {
        absences.cancelFor(subject.personIds());
        jdbc.sql("delete from agenda_item_person where person_id in (:persons)")
                .param("persons", subject.personIds())
                .update();
        redaction.in("agenda_item", List.of("title_en", "title_it", "note_en", "note_it", "location"), subject);
        redaction.in("plan", List.of("name"), subject);
    }
}
