package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the placements of whole plans, thousands of rows in a handful of statements. */
@Component
class PlanContents {

    /** From how many meetings on gathering statistics pays. */
    private static final int MANY = 500;

    /** Of the persons {@code pp} in a plan, all but those who sit there to interpret and have left the event since. */
    static final String NOT_LEFT = """
        (not pp.interprets or exists (
            select 1 from interpreter i where i.event_id = pp.event_id and i.person_id = pp.person_id))
        """;

    private final JdbcClient jdbc;
    private final IndividualKeys individuals;
    private final HatsInMeetings hats;
    private final Clock clock;

    PlanContents(JdbcClient jdbc, IndividualKeys individuals, HatsInMeetings hats, Clock clock) {
        this.jdbc = jdbc;
        this.individuals = individuals;
        this.hats = hats;
        this.clock = clock;
    }

    /** Copies everything that stands in a plan; an interpreter who was removed does not come along. */
    void copyAll(UUID from, UUID to) {
        copy(from, to, true);
    }

    /** Copies the meetings of a plan; an interpreter who was removed does not come along. */
    void copyMeetings(UUID from, UUID to) {
        copy(from, to, false);
    }

    /** One statement, so that each new placement is known beside its old one without looking for it again. */
    private void copy(UUID from, UUID to, boolean items) {
        atOnce(() -> {
            jdbc.sql("""
            with source as materialized (
                select p.*, gen_random_uuid() as new_id
                from placement p where p.plan_id = :from and (:items or p.meeting_id is not null)),
            placed as (
                insert into placement (id, version, organiser_id, event_id, plan_id, meeting_id, agenda_item_id,
                    slot_id, meeting_point_id, desk, starts_at, ends_at, blocking, fixed, created_at)
                select new_id, 0, organiser_id, event_id, :to, meeting_id, agenda_item_id, slot_id,
                    meeting_point_id, desk, starts_at, ends_at, blocking, fixed, :now
                from source)
            insert into placement_person (organiser_id, event_id, placement_id, plan_id, person_id, individual_id,
                starts_at, ends_at, blocking, interprets)
            select s.organiser_id, s.event_id, s.new_id, :to, pp.person_id, pp.individual_id, s.starts_at, s.ends_at,
                s.blocking, pp.interprets
            from source s join placement_person pp on pp.placement_id = s.id
            where %s
            """.formatted(NOT_LEFT))
                    .param("from", from)
                    .param("to", to)
                    .param("items", items)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            individuals.alignIn(to);
        });
    }

    /** Places the agenda items of the event in a draft that has none of them yet. */
    void addItems(UUID eventId, UUID planId) {
        atOnce(() -> {
            jdbc.sql("""
                insert into placement (id, version, organiser_id, event_id, plan_id, agenda_item_id, starts_at, ends_at,
                    blocking, created_at)
                select gen_random_uuid(), 0, i.organiser_id, i.event_id, :plan, i.id, i.starts_at, i.ends_at, i.blocking,
                    :now
                from agenda_item i
                where i.event_id = :event and i.cancelled_at is null
                """)
                    .param("event", eventId)
                    .param("plan", planId)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            jdbc.sql("""
                insert into placement_person (organiser_id, event_id, placement_id, plan_id, person_id, individual_id,
                    starts_at, ends_at, blocking)
                select p.organiser_id, p.event_id, p.id, p.plan_id, x.id, x.individual_id, p.starts_at, p.ends_at,
                    p.blocking
                from placement p join agenda_item_person ip on ip.item_id = p.agenda_item_id
                join person x on x.id = ip.person_id
                where p.plan_id = :plan
                """).param("plan", planId).update();
        });
    }

    /** Puts in the agenda items of the event as they are now. */
    void renewItems(UUID eventId, UUID planId) {
        jdbc.sql("delete from placement where plan_id = ? and agenda_item_id is not null")
                .param(planId)
                .update();
        addItems(eventId, planId);
    }

    /** Makes the meetings of requests that were never placed before. */
    void createMeetings(UUID eventId, List<PlacedMeeting> placed) {
        List<UUID> ids = placed.stream().map(meeting -> Ids.next()).toList();
        jdbc.sql("""
            insert into meeting (id, version, organiser_id, event_id, request_id, calendar_uid, sequence, state, created_at)
            select t.id, 0, :organiser, :event, t.request, t.uid, 0, 'PLANNED', :now
            from unnest(cast(:ids as uuid[]), cast(:requests as uuid[]), :uids) as t(id, request, uid)
            on conflict (request_id) do nothing
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("ids", SqlArrays.of(ids))
                .param(
                        "requests",
                        SqlArrays.of(
                                placed.stream().map(PlacedMeeting::requestId).toList()))
                .param("uids", ids.stream().map(CalendarUid::of).toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        knowMeetings(placed.size());
    }

    /**
     * Places meetings, with their persons, in an empty draft; those whose request is no longer accepted, and those whose
     * slot or point is gone, are left out.
     *
     * @return how many were written
     */
    int place(UUID eventId, UUID planId, List<PlacedMeeting> placed) {
        List<UUID> ids = placed.stream().map(meeting -> Ids.next()).toList();
        int[] written = new int[1];
        atOnce(() -> {
            written[0] = insertMeetings(eventId, planId, placed, ids);
            knowPlacements(written[0]);
            insertPersons(planId, hats.of(eventId, placed), ids);
            knowPlacements(written[0]);
        });
        return written[0];
    }

    private int insertMeetings(UUID eventId, UUID planId, List<PlacedMeeting> placed, List<UUID> ids) {
        return jdbc.sql("""
            insert into placement (id, version, organiser_id, event_id, plan_id, meeting_id, slot_id, meeting_point_id,
                desk, starts_at, ends_at, blocking, fixed, created_at)
            select t.id, 0, m.organiser_id, m.event_id, :plan, m.id, s.id, p.id, t.desk, s.starts_at, s.ends_at, true,
                t.fixed, :now
            from unnest(cast(:ids as uuid[]), cast(:requests as uuid[]), cast(:slots as uuid[]),
                cast(:points as uuid[]), cast(:desks as int[]), cast(:fixed as boolean[]))
                as t(id, request, slot, point, desk, fixed)
            join meeting m on m.request_id = t.request and m.event_id = :event
                join meeting_request r on r.id = m.request_id and r.state = 'ACCEPTED'
            join meeting_slot s on s.id = t.slot and s.event_id = :event
            join meeting_point p on p.id = t.point and p.event_id = :event
            """)
                .param("event", eventId)
                .param("plan", planId)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", SqlArrays.of(ids))
                .param(
                        "requests",
                        SqlArrays.of(
                                placed.stream().map(PlacedMeeting::requestId).toList()))
                .param(
                        "slots",
                        SqlArrays.of(placed.stream().map(PlacedMeeting::slotId).toList()))
                .param(
                        "points",
                        SqlArrays.of(placed.stream().map(PlacedMeeting::pointId).toList()))
                .param(
                        "desks",
                        SqlArrays.of(placed.stream().map(PlacedMeeting::desk).toList()))
                .param(
                        "fixed",
                        SqlArrays.of(placed.stream().map(PlacedMeeting::fixed).toList()))
                .update();
    }

    private void insertPersons(UUID planId, List<PlacedMeeting> placed, List<UUID> ids) {
        List<UUID> placements = new ArrayList<>();
        List<UUID> persons = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            for (UUID person : placed.get(i).persons()) {
                placements.add(ids.get(i));
                persons.add(person);
            }
        }
        addPersons(planId, placements, persons);
    }

    /** Seats persons at meetings, pair by pair; who is an interpreter and of neither side sits there to interpret. */
    void addPersons(UUID planId, List<UUID> placements, List<UUID> persons) {
        jdbc.sql("""
            insert into placement_person (organiser_id, event_id, placement_id, plan_id, person_id, individual_id,
                starts_at, ends_at, blocking, interprets)
            select p.organiser_id, p.event_id, p.id, p.plan_id, t.person, x.individual_id, p.starts_at, p.ends_at,
                p.blocking,
                exists (select 1 from interpreter i where i.event_id = p.event_id and i.person_id = t.person)
                and not exists (select 1 from attendee a
                    where a.person_id = t.person and a.participation_id in (r.asker_id, r.target_id))
            from unnest(cast(:placements as uuid[]), cast(:persons as uuid[])) as t(placement, person)
            join person x on x.id = t.person
            join placement p on p.id = t.placement and p.plan_id = :plan
            join meeting m on m.id = p.meeting_id join meeting_request r on r.id = m.request_id
            """)
                .param("plan", planId)
                .param("placements", SqlArrays.of(placements))
                .param("persons", SqlArrays.of(persons))
                .update();
    }

    /** Takes everybody out of a placement, to seat others. */
    void removePersons(UUID placementId) {
        jdbc.sql("delete from placement_person where placement_id = ?")
                .param(placementId)
                .update();
    }

    /** Lets the database know that many meetings and requests are new, so that it checks and reads them by index. */
    private void knowMeetings(int written) {
        if (written >= MANY) {
            jdbc.sql("select refresh_meeting_statistics()").query(Object.class).list();
        }
    }

    private void knowPlacements(int written) {
        if (written >= MANY) {
            jdbc.sql("select refresh_placement_statistics()")
                    .query(Object.class)
                    .list();
        }
    }

    /** Who sits in two places of a plan at once. */
    List<IndividualKeys.Doubled> doubled(UUID planId) {
        return individuals.doubled(planId);
    }

    /** Whether anything stands in a plan. */
    boolean isEmpty(UUID planId) {
        return jdbc.sql("select not exists (select 1 from placement where plan_id = ?)")
                .param(planId)
                .query(Boolean.class)
                .single();
    }

    /** Checks the constraints once, after all rows are written. */
    private void atOnce(Runnable writes) {
        SafetyNet.orConflict(() -> {
            jdbc.sql("set constraints all deferred").update();
            writes.run();
            jdbc.sql("set constraints all immediate").update();
            return Boolean.TRUE;
        });
    }
}
