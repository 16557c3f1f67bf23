package it.incontro.timetable;

import it.incontro.event.SlotView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in the way of a placement, and what is still free; always without the placement that is being moved. */
@Component
class PlacementQueries {

    /** The interpreters who have shifts, but none for the time between these two. */
    private static final String OFF_SHIFT = """
        select 1 from interpreter i
            where i.event_id = :event and exists (select 1 from interpreter_shift h where h.interpreter_id = i.id)
                and not tstzrange(%s, %s) <@ (select range_agg(tstzrange(h.starts_at, h.ends_at))
                    from interpreter_shift h where h.interpreter_id = i.id)
        """;

    private final JdbcClient jdbc;

    PlacementQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Pairing> pairing(UUID eventId, UUID requestId) {
        return jdbc.sql("""
            select r.id as request_id, r.state, r.asker_id, r.target_id, %s as asker_name, %s as target_name,
                ap.meeting_point_id as asker_point, tp.meeting_point_id as target_point,
                r.agreed_point_id as agreed_point
            from meeting_request r join participation ap on ap.id = r.asker_id
            join participation tp on tp.id = r.target_id
            where r.event_id = ? and r.id = ?
            """.formatted(Names.ASKER, Names.TARGET))
                .params(eventId, requestId)
                .query(Pairing.class)
                .optional();
    }

    /** The attendees of a participation by the number of the agenda in which they sit. */
    Map<Integer, List<UUID>> teams(UUID participationId) {
        Map<Integer, List<UUID>> teams = new TreeMap<>();
        jdbc.sql("""
            select coalesce(t.number, 1) as number, a.person_id from attendee a left join team t on t.id = a.team_id
            where a.participation_id = ? order by a.person_id
            """)
                .param(participationId)
                .query((row, number) -> teams.computeIfAbsent(row.getInt(1), agenda -> new ArrayList<>())
                        .add(row.getObject(2, UUID.class)))
                .list();
        return teams;
    }

    /** Which agenda of a side is to sit in the meeting of a request, by participation, as far as anybody sits in it. */
    Map<UUID, Integer> chosenAgendas(UUID requestId) {
        Map<UUID, Integer> chosen = new HashMap<>();
        jdbc.sql("""
            select x.participation_id, x.number from meeting_request_agenda x
            where x.request_id = ? and exists (select from attendee a left join team t on t.id = a.team_id
                where a.participation_id = x.participation_id and coalesce(t.number, 1) = x.number)
            """).param(requestId).query(row -> {
            chosen.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return chosen;
    }

    List<UUID> personsOf(UUID placementId) {
        return jdbc.sql("select person_id from placement_person where placement_id = ? order by person_id")
                .param(placementId)
                .query(UUID.class)
                .list();
    }

    Optional<SlotView> slot(UUID eventId, UUID slotId) {
        return jdbc.sql("""
            select s.id, s.session_id, d.id as day_id, d.date, s.starts_at, s.ends_at, e.changeover_minutes
            from meeting_slot s join meeting_session e on e.id = s.session_id join event_day d on d.id = e.day_id
            where s.event_id = ? and s.id = ?
            """).params(eventId, slotId).query(SlotView.class).optional();
    }

    Optional<Point> point(UUID eventId, UUID pointId) {
        return jdbc.sql("""
            select p.id, p.name, p.desks, v.id as venue_id, v.name as venue_name, v.max_meetings_at_once
            from meeting_point p join venue v on v.id = p.venue_id where p.event_id = ? and p.id = ?
            """).params(eventId, pointId).query(Point.class).optional();
    }

    /** Who of these persons is elsewhere at that time, or could not arrive or leave in time. */
    List<Busy> busy(UUID planId, @Nullable UUID own, Collection<UUID> persons, Cell cell, UUID venueId) {
        return jdbc.sql("""
            select distinct %s as name, not (pl.starts_at < :to and pl.ends_at > :from) as travelling
            from placement_person pp join placement pl on pl.id = pp.placement_id join person x on x.id = pp.person_id
            left join meeting_point mp on mp.id = pl.meeting_point_id
            left join agenda_item ai on ai.id = pl.agenda_item_id
            left join venue_travel t on t.from_venue = least(cast(:venue as uuid), coalesce(mp.venue_id, ai.venue_id))
                and t.to_venue = greatest(cast(:venue as uuid), coalesce(mp.venue_id, ai.venue_id))
            where pp.plan_id = :plan and pp.blocking and pp.person_id in %s
                and pl.id is distinct from cast(:own as uuid)
                and pl.starts_at < cast(:to as timestamptz) + make_interval(mins => coalesce(t.minutes, 0))
                and pl.ends_at > cast(:from as timestamptz) - make_interval(mins => coalesce(t.minutes, 0))
            order by name
            """.formatted(Names.PERSON, Names.HATS))
                .param("plan", planId)
                .param("own", own)
                .param("persons", SqlArrays.of(persons))
                .param("venue", venueId)
                .param("from", from(cell))
                .param("to", to(cell))
                .query(Busy.class)
                .list();
    }

    /** Who of these persons said that they cannot meet then, or interprets only at other times. */
    List<String> unavailable(UUID eventId, Collection<UUID> persons, Cell cell) {
        return jdbc.sql("""
            select %s as name from person x
            where x.id = any(cast(:persons as uuid[]))
                and (exists (select 1 from unavailability u join person h on h.id = u.person_id
                        where u.event_id = :event and h.individual_id = x.individual_id
                            and u.starts_at < :to and u.ends_at > :from)
                    or exists (%s and i.person_id in (
                        select h.id from person h where h.individual_id = x.individual_id))) order by name
            """.formatted(
                        Names.PERSON, OFF_SHIFT.formatted("cast(:from as timestamptz)", "cast(:to as timestamptz)")))
                .param("event", eventId)
                .param("persons", SqlArrays.of(persons))
                .param("from", from(cell))
                .param("to", to(cell))
                .query(String.class)
                .list();
    }

    List<Integer> takenDesks(UUID planId, @Nullable UUID own, Cell cell) {
        return jdbc.sql("""
            select desk from placement where plan_id = :plan and meeting_point_id = :point
                and id is distinct from cast(:own as uuid) and starts_at < :to and ends_at > :from
            """)
                .param("plan", planId)
                .param("own", own)
                .param("point", cell.pointId())
                .param("from", from(cell))
                .param("to", to(cell))
                .query(Integer.class)
                .list();
    }

    int meetingsAtVenue(UUID planId, @Nullable UUID own, UUID venueId, Cell cell) {
        return jdbc.sql("""
            select count(*) from placement pl join meeting_point p on p.id = pl.meeting_point_id
            where pl.plan_id = :plan and p.venue_id = :venue and pl.id is distinct from cast(:own as uuid)
                and pl.starts_at < :to and pl.ends_at > :from
            """)
                .param("plan", planId)
                .param("own", own)
                .param("venue", venueId)
                .param("from", from(cell))
                .param("to", to(cell))
                .query(Integer.class)
                .single();
    }

    /** The meetings that two participations have in a plan, on a day and in all, next to their limits. */
    List<Load> loads(UUID planId, @Nullable UUID own, Pairing pairing, UUID dayId) {
        return jdbc.sql("""
            select c.legal_name || coalesce(' · ' || b.division, '') as name,
                coalesce(p.max_meetings_per_day, e.max_meetings_per_day) as per_day,
                coalesce(p.max_meetings, e.max_meetings) as in_all,
                count(l.id) filter (where s.day_id = :day) as on_day, count(l.id) as total
            from participation p join event e on e.id = p.event_id join company c on c.id = p.company_id
            left join buyer b on b.id = p.buyer_id
            left join meeting_request r on r.asker_id = p.id or r.target_id = p.id
            left join meeting m on m.request_id = r.id
            left join placement l on l.meeting_id = m.id and l.plan_id = :plan
                and l.id is distinct from cast(:own as uuid)
            left join meeting_slot k on k.id = l.slot_id left join meeting_session s on s.id = k.session_id
            where p.id in (:asker, :target)
            group by c.legal_name, b.division, p.id, e.id
            """)
                .param("plan", planId)
                .param("own", own)
                .param("day", dayId)
                .param("asker", pairing.askerId())
                .param("target", pairing.targetId())
                .query(Load.class)
                .list();
    }

    /** Slots and points at which all these persons are free and a desk is, without travel and limits; in time order. */
    List<FreeCell> free(UUID eventId, UUID planId, @Nullable UUID own, Collection<UUID> persons) {
        return jdbc.sql("""
            with slot as (
                select s.id, s.starts_at, s.ends_at from meeting_slot s
                where s.event_id = :event
                    and not exists (select 1 from placement_person pp
                        where pp.plan_id = :plan and pp.blocking and pp.person_id in %2$s
                            and pp.placement_id is distinct from cast(:own as uuid)
                            and tstzrange(pp.starts_at, pp.ends_at) && tstzrange(s.starts_at, s.ends_at))
                    and not exists (select 1 from unavailability u
                        where u.event_id = :event and u.person_id in %2$s
                            and u.starts_at < s.ends_at and u.ends_at > s.starts_at)
                    and not exists (%1$s and i.person_id in %2$s))
            select s.id as slot_id, p.id as point_id, d.desk
            from slot s cross join meeting_point p
            cross join lateral (
                select min(g.desk) as desk from generate_series(1, p.desks) as g(desk)
                where not exists (select 1 from placement l
                    where l.plan_id = :plan and l.meeting_point_id = p.id and l.desk = g.desk
                        and l.id is distinct from cast(:own as uuid)
                        and tstzrange(l.starts_at, l.ends_at) && tstzrange(s.starts_at, s.ends_at))) d
            where p.event_id = :event and d.desk is not null
            order by s.starts_at, p.position, p.name
            """.formatted(OFF_SHIFT.formatted("s.starts_at", "s.ends_at"), Names.HATS))
                .param("event", eventId)
                .param("plan", planId)
                .param("own", own)
                .param("persons", SqlArrays.of(persons))
                .query(FreeCell.class)
                .list();
    }

    /** When the nearest of these slots begin, in time order. */
    List<Instant> nearest(Collection<UUID> slots, Instant to, int most) {
        return jdbc.sql("""
            select starts_at from (
                select starts_at from meeting_slot where id = any(cast(:slots as uuid[]))
                order by abs(extract(epoch from starts_at - cast(:to as timestamptz))) limit :most) s
            order by starts_at
            """)
                .param("slots", SqlArrays.of(slots))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static Timestamp from(Cell cell) {
        return Timestamp.from(cell.slot().startsAt());
    }

    private static Timestamp to(Cell cell) {
        return Timestamp.from(cell.slot().endsAt());
    }

    /** A person who is taken: elsewhere, or on the way. */
    record Busy(String name, boolean travelling) {}

    /** A meeting point with its venue. */
    record Point(
            UUID id,
            String name,
            int desks,
            UUID venueId,
            String venueName,
            @Nullable Integer maxMeetingsAtOnce) {}

    /** How many meetings a participation has, next to its limits. */
    record Load(
            String name, @Nullable Integer perDay, @Nullable Integer inAll, int onDay, int total) {}
}
