package it.incontro.agenda;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the programmes of released delegations before any version is out: the items as they stand now, with the event in
 * the place of the plan and each item in the place of its placement.
 */
@Component
class ProgrammeQueries {

    private final JdbcClient jdbc;

    ProgrammeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The items of released delegations in which somebody of the scope takes part; cancelled ones if they were shown. */
    List<ItemLine> items(Scope scope) {
        return jdbc.sql("""
            select i.event_id as plan_id, i.id as placement_id, i.id as item_id, i.kind, i.starts_at, i.ends_at,
                i.title_en, i.title_it, i.note_en, i.note_it, v.name as venue, v.address, i.location,
                i.cancelled_at is not null as cancelled, false as open, i.calendar_uid, i.sequence
            from agenda_item i
            join delegation d on d.id = i.delegation_id
            left join venue v on v.id = i.venue_id
            where i.event_id = :event and d.released_at is not null
                and (i.cancelled_at is null or i.cancelled_at > d.released_at)
                and exists (
                    select 1 from agenda_item_person ip
                    where ip.item_id = i.id
                        and (cast(:anybody as boolean) or ip.person_id = any(cast(:persons as uuid[])))
                        and (cast(:participation as uuid) is null or exists (
                            select 1 from attendee a
                            where a.person_id = ip.person_id and a.participation_id = :participation)))
            order by i.starts_at, i.title_en
            """)
                .param("event", scope.eventId())
                .param("participation", scope.participationId())
                .param("anybody", scope.ofAnybody())
                .param("persons", scope.personIds())
                .query(ItemLine.class)
                .list();
    }

    /** Who takes part in the items of released delegations, and who speaks. */
    List<Seat> seats(Scope scope) {
        return jdbc.sql("""
            select i.id as placement_id, cast(null as uuid) as participation_id, pe.id as person_id,
                concat_ws(' ', pe.honorific, pe.given_name, pe.family_name) as name, cast(null as text) as job_title,
                cast(null as text) as email, cast(null as text) as phone, true as present, ip.speaker
            from agenda_item i
            join delegation d on d.id = i.delegation_id
            join agenda_item_person ip on ip.item_id = i.id
            join person pe on pe.id = ip.person_id
            where i.event_id = :event and d.released_at is not null
            order by pe.family_name, pe.given_name
            """).param("event", scope.eventId()).query(Seat.class).list();
    }
}
