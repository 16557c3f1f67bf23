package it.incontro.agenda;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lines of agendas; a few queries for one agenda or for all of an event. */
@Component
class AgendaQueries {

    private static final String PERSON_NAME = "concat_ws(' ', pe.honorific, pe.given_name, pe.family_name)";

    private final JdbcClient jdbc;

    AgendaQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions that are out, newest first: what holds, and what held before. */
    List<AgendaVersion> versions(UUID eventId, Instant now) {
        return jdbc.sql("""
            select id as plan_id, number, kind = 'PROVISIONAL' as provisional, published_at, effective_at
            from plan
            where event_id = :event and number is not null and stopped_at is null and effective_at <= :now
            order by number desc
            """)
                .param("event", eventId)
                .param("now", Timestamp.from(now))
                .query(AgendaVersion.class)
                .list();
    }

    List<MeetingLine> meetings(Scope scope) {
        return jdbc.sql(placements(scope) + """
            select p.plan_id, p.id as placement_id, m.id as meeting_id, p.starts_at, p.ends_at, m.state,
                m.calendar_uid, m.sequence, side.own_id, side.other_id, side.own_id = r.asker_id as asks,
                oc.legal_name || coalesce(' · ' || ob.division, '') as own_name,
                c.legal_name || coalesce(' · ' || b.division, '') as other_name, mp.name as point, p.desk, mp.desks,
                v.name as venue, v.address
            from p
            join meeting m on m.id = p.meeting_id
            join meeting_request r on r.id = m.request_id
            cross join lateral (values (r.asker_id, r.target_id), (r.target_id, r.asker_id)) as side (own_id, other_id)
            join participation o on o.id = side.other_id
            join company c on c.id = o.company_id
            left join buyer b on b.id = o.buyer_id
            join participation own on own.id = side.own_id
            join company oc on oc.id = own.company_id
            left join buyer ob on ob.id = own.buyer_id
            join meeting_point mp on mp.id = p.meeting_point_id
            join venue v on v.id = mp.venue_id
            where (cast(:participation as uuid) is null or side.own_id = :participation)
                and (cast(:anybody as boolean) or exists (
                    select 1 from placement_person pp
                    left join attendee a on a.person_id = pp.person_id and a.participation_id = side.own_id
                    where pp.placement_id = p.id and pp.person_id = any(cast(:persons as uuid[]))
                        and case when pp.interprets then side.own_id = r.asker_id else a.id is not null end))
            order by p.starts_at, other_name
            """)
                .param("event", scope.eventId())
                .param("plans", scope.planIds())
                .param("participation", scope.participationId())
                .param("anybody", scope.ofAnybody())
                .param("persons", scope.personIds())
                .query(MeetingLine.class)
                .list();
    }

    /** Items in which somebody of the scope takes part, and those that are open to all. */
    List<ItemLine> items(Scope scope, boolean unreleased) {
        return jdbc.sql("""
            select * from (
                select p.plan_id, p.id as placement_id, i.id as item_id, i.kind, p.starts_at, p.ends_at, i.title_en,
                    i.title_it, i.note_en, i.note_it, v.name as venue, v.address, i.location,
                    i.cancelled_at is not null as cancelled, i.calendar_uid, i.sequence,
                    not i.blocking and i.delegation_id is null
                        and not exists (select 1 from placement_person pp where pp.placement_id = p.id) as open
                from placement p
                join agenda_item i on i.id = p.agenda_item_id
                left join venue v on v.id = i.venue_id
                left join delegation d on d.id = i.delegation_id
                where p.event_id = :event and p.plan_id in (:plans)
                    and (:unreleased or d.id is null or d.released_at is not null)) item
            where open or exists (
                select 1 from placement_person pp
                where pp.placement_id = item.placement_id
                    and (cast(:anybody as boolean) or pp.person_id = any(cast(:persons as uuid[])))
                    and (cast(:participation as uuid) is null or exists (
                        select 1 from attendee a
                        where a.person_id = pp.person_id and a.participation_id = :participation)))
            order by starts_at, title_en
            """)
                .param("event", scope.eventId())
                .param("plans", scope.planIds())
                .param("unreleased", unreleased)
                .param("participation", scope.participationId())
                .param("anybody", scope.ofAnybody())
                .param("persons", scope.personIds())
                .query(ItemLine.class)
                .list();
    }

    /** Who sits at the meetings of the scope, on both sides, and for neither: who interprets. */
    List<Seat> meetingSeats(Scope scope) {
        return jdbc.sql(placements(scope) + """
            select pp.placement_id, a.participation_id, pp.person_id, %s as name, a.job_title, pe.email, pe.phone,
                true as present, false as speaker
            from p
            join placement_person pp on pp.placement_id = p.id
            join meeting m on m.id = p.meeting_id
            join meeting_request r on r.id = m.request_id
            left join attendee a on a.person_id = pp.person_id and a.participation_id in (r.asker_id, r.target_id)
                and not pp.interprets
            join person pe on pe.id = pp.person_id
            where (a.id is not null or pp.interprets)
                and (cast(:participation as uuid) is null or :participation in (r.asker_id, r.target_id))
                and (cast(:anybody as boolean) or exists (
                    select 1 from placement_person own
                    where own.placement_id = p.id and own.person_id = any(cast(:persons as uuid[]))))
            order by a.contact desc, pe.family_name, pe.given_name
            """.formatted(PERSON_NAME))
                .param("event", scope.eventId())
                .param("plans", scope.planIds())
                .param("participation", scope.participationId())
                .param("anybody", scope.ofAnybody())
                .param("persons", scope.personIds())
                .query(Seat.class)
                .list();
    }

    /**
     * The placements in which the scope may have a part, as {@code p}: few, found by index, and before anything is joined. With so
     * many tables the planner keeps to their order, and would read all meetings of the event first.
     */
    private static String placements(Scope scope) {
        String meetings = """
             and x.meeting_id in (
                select y.id from meeting y join meeting_request q on q.id = y.request_id
                where q.event_id = :event and (q.asker_id = :participation or q.target_id = :participation))
            """;
        String persons = """
             and x.id in (
                select s.placement_id from placement_person s
                where s.plan_id in (:plans) and s.person_id = any(cast(:persons as uuid[])))
            """;
        return "with p as materialized (select x.* from placement x where x.event_id = :event and x.plan_id in (:plans)"
                + (scope.participationId() == null ? "" : meetings)
                + (scope.ofAnybody() ? "" : persons)
                + ")";
    }

    /** Who takes part in the items of a plan, and who speaks. */
    List<Seat> itemSeats(Scope scope) {
        return jdbc.sql("""
            select p.id as placement_id, cast(null as uuid) as participation_id, pe.id as person_id, %s as name,
                cast(null as text) as job_title, cast(null as text) as email, cast(null as text) as phone,
                pp.person_id is not null as present, coalesce(ip.speaker, false) as speaker
            from placement p
            join person pe on pe.id in (
                select person_id from placement_person where placement_id = p.id
                union select person_id from agenda_item_person where item_id = p.agenda_item_id and speaker)
            left join placement_person pp on pp.placement_id = p.id and pp.person_id = pe.id
            left join agenda_item_person ip on ip.item_id = p.agenda_item_id and ip.person_id = pe.id
            where p.event_id = :event and p.plan_id in (:plans) and p.agenda_item_id is not null
            order by pe.family_name, pe.given_name
            """.formatted(PERSON_NAME))
                .param("event", scope.eventId())
                .param("plans", scope.planIds())
                .query(Seat.class)
                .list();
    }
}
