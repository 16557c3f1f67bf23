package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes an agenda item's persons, and puts the item into all open drafts. */
@Component
class ItemContents {

    private static final String OPEN_DRAFTS =
            "(select id from plan where event_id = :event and kind = 'DRAFT' and discarded_at is null)";

    private final JdbcClient jdbc;
    private final PlanContents plans;
    private final Clock clock;

    ItemContents(JdbcClient jdbc, PlanContents plans, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.clock = clock;
    }

    void setPersons(UUID eventId, UUID itemId, List<ItemPerson> persons) {
        jdbc.sql("delete from agenda_item_person where event_id = ? and item_id = ?")
                .params(eventId, itemId)
                .update();
        jdbc.sql("""
            insert into agenda_item_person (organiser_id, event_id, item_id, person_id, speaker)
            select :organiser, :event, :item, t.person, bool_or(t.speaker)
            from unnest(cast(:persons as uuid[]), cast(:speakers as boolean[])) as t(person, speaker) group by t.person
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("item", itemId)
                .param(
                        "persons",
                        SqlArrays.of(persons.stream().map(ItemPerson::personId).toList()))
                .param(
                        "speakers",
                        SqlArrays.of(persons.stream().map(ItemPerson::speaker).toList()))
                .update();
    }

    /** Puts the items that there are into a new draft. */
    void fill(UUID eventId, UUID planId) {
        plans.addItems(eventId, planId);
    }

    void takeOutOfDrafts(UUID eventId, UUID itemId) {
        jdbc.sql("delete from placement where agenda_item_id = :item and plan_id in " + OPEN_DRAFTS)
                .param("event", eventId)
                .param("item", itemId)
                .update();
    }

    /** Takes movable meetings of these persons out of all open drafts. @return how many placements */
    int displace(UUID eventId, Collection<UUID> persons, Timestamp from, Timestamp to) {
        return jdbc.sql("""
            delete from placement where meeting_id is not null and not fixed and plan_id in %s
                and starts_at < :to and ends_at > :from
                and id in (select placement_id from placement_person where event_id = :event and person_id in %s)
            """.formatted(OPEN_DRAFTS, Names.HATS))
                .param("event", eventId)
                .param("persons", SqlArrays.of(persons))
                .param("from", from)
                .param("to", to)
                .update();
    }

    void putIntoDrafts(UUID eventId, UUID itemId) {
        SafetyNet.orConflict(() -> {
            jdbc.sql("""
                insert into placement (id, version, organiser_id, event_id, plan_id, agenda_item_id, starts_at, ends_at,
                    blocking, created_at)
                select gen_random_uuid(), 0, i.organiser_id, i.event_id, d.id, i.id, i.starts_at, i.ends_at, i.blocking,
                    :now
                from agenda_item i cross join %s d where i.id = :item and i.event_id = :event
                """.formatted(OPEN_DRAFTS))
                    .param("event", eventId)
                    .param("item", itemId)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            return jdbc.sql("""
                insert into placement_person (organiser_id, event_id, placement_id, plan_id, person_id, individual_id,
                    starts_at, ends_at, blocking)
                select l.organiser_id, l.event_id, l.id, l.plan_id, x.id, x.individual_id, l.starts_at, l.ends_at,
                    l.blocking
                from placement l join agenda_item_person p on p.item_id = l.agenda_item_id
                join person x on x.id = p.person_id
                where l.agenda_item_id = :item and l.plan_id in %s
                """.formatted(OPEN_DRAFTS))
                    .param("event", eventId)
                    .param("item", itemId)
                    .update();
        });
    }
}
