package it.incontro.timetable;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changes from one plan to another, for the timetable and for each person; a missing older plan stands for nothing. */
@Service
public class PlanChanges {

    private static final String PERSONS = """
        with entry as (
            select pp.plan_id, pp.person_id, coalesce(l.meeting_id, l.agenda_item_id) as subject,
                row(l.starts_at, l.ends_at, l.meeting_point_id, l.desk)::text as place
            from placement_person pp join placement l on l.id = pp.placement_id join plan n on n.id = pp.plan_id
            where pp.event_id = :event and pp.plan_id in (cast(:older as uuid), :newer)
                and (n.kind <> 'DRAFT' or %s)),
        change as (
            select coalesce(n.person_id, o.person_id) as person_id,
                count(*) filter (where o.subject is null) as added,
                count(*) filter (where o.place <> n.place) as moved,
                count(*) filter (where n.subject is null) as removed
            from (select * from entry where plan_id = cast(:older as uuid)) o
            full join (select * from entry where plan_id = :newer) n
                on n.person_id = o.person_id and n.subject = o.subject
            where o.place is distinct from n.place
            group by 1)
        """.formatted(PlanContents.NOT_LEFT);

    private static final String ENTRIES = """
        select m.id as meeting_id, i.id as item_id,
            coalesce(i.title_en, %1$s || ' – ' || %2$s) as title_en,
            coalesce(i.title_it, %1$s || ' – ' || %2$s) as title_it,
            o.starts_at as old_start, coalesce(op.name, i.location, iv.name) as old_place,
            n.starts_at as new_start, coalesce(np.name, i.location, iv.name) as new_place
        from (select * from placement where plan_id = cast(:older as uuid)) o
        full join (select * from placement where plan_id = :newer) n
            on coalesce(n.meeting_id, n.agenda_item_id) = coalesce(o.meeting_id, o.agenda_item_id)
        left join meeting m on m.id = coalesce(n.meeting_id, o.meeting_id)
        left join meeting_request r on r.id = m.request_id
        left join agenda_item i on i.id = coalesce(n.agenda_item_id, o.agenda_item_id)
        left join venue iv on iv.id = i.venue_id
        left join meeting_point op on op.id = o.meeting_point_id
        left join meeting_point np on np.id = n.meeting_point_id
        where coalesce(n.event_id, o.event_id) = :event
            and (o.starts_at, o.ends_at, o.meeting_point_id, o.desk)
                is distinct from (n.starts_at, n.ends_at, n.meeting_point_id, n.desk)
        """.formatted(Names.ASKER, Names.TARGET);

    private static final String ORDER = " order by coalesce(n.starts_at, o.starts_at), 3, 1";

    private final JdbcClient jdbc;

    PlanChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What differs, and for whom. */
    @Transactional(readOnly = true)
    public PlanComparison between(UUID eventId, @Nullable UUID older, UUID newer) {
        return new PlanComparison(entries(eventId, older, newer), persons(eventId, older, newer));
    }

    /** Who has something added, moved or removed, by name: they get a mail when the newer plan is published. */
    @Transactional(readOnly = true)
    public List<PersonChange> persons(UUID eventId, @Nullable UUID older, UUID newer) {
        return jdbc.sql(PERSONS + """
            select x.id as person_id, %s as name, x.email, c.added, c.moved, c.removed
            from change c join person x on x.id = c.person_id order by x.family_name, x.given_name, x.id
            """.formatted(Names.PERSON))
                .param("event", eventId)
                .param("older", older)
                .param("newer", newer)
                .query(PersonChange.class)
                .list();
    }

    /** What differs for one person. */
    @Transactional(readOnly = true)
    public List<ChangedEntry> ofPerson(UUID eventId, @Nullable UUID older, UUID newer, UUID personId) {
        return jdbc.sql(ENTRIES + """
            and exists (select 1 from placement_person pp
                where pp.placement_id in (o.id, n.id) and pp.person_id = :person)
            """ + ORDER)
                .param("event", eventId)
                .param("older", older)
                .param("newer", newer)
                .param("person", personId)
                .query(ChangedEntry.class)
                .list();
    }

    private List<ChangedEntry> entries(UUID eventId, @Nullable UUID older, UUID newer) {
        return jdbc.sql(ENTRIES + ORDER)
                .param("event", eventId)
                .param("older", older)
                .param("newer", newer)
                .query(ChangedEntry.class)
                .list();
    }
}
