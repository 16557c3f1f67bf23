package it.incontro.scheduling;

import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Rank;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the accepted requests of an event as demands. A meeting weighs as much as the side that wants it less: an answer
 * "maybe" makes it one for when there is room.
 */
@Component
class DemandQueries {

    private final JdbcClient jdbc;

    DemandQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Demand> of(UUID eventId, @Nullable UUID basePlanId, RunScope scope) {
        return jdbc.sql("""
            select r.id, r.asker_id, r.target_id, r.asker_rank, r.target_rank, r.agreed_slot_id, r.agreed_point_id,
                p.slot_id, p.meeting_point_id, p.desk,
                array(select x.individual_id from placement_person pp join person x on x.id = pp.person_id
                    where pp.placement_id = p.id) as persons
            from meeting_request r
            join participation a on a.id = r.asker_id and a.state = 'ADMITTED'
            join participation t on t.id = r.target_id and t.state = 'ADMITTED'
            left join meeting m on m.request_id = r.id
            left join placement p on p.meeting_id = m.id and p.plan_id = :plan and (p.fixed or :everything)
            where r.event_id = :event and r.state = 'ACCEPTED'
            order by r.id
            """)
                .param("event", eventId)
                .param("plan", basePlanId, Types.OTHER)
                .param("everything", scope == RunScope.FILL_FREE)
                .query(DemandQueries::demand)
                .list();
    }

    /** The meetings of a draft as they were placed, whatever became of their requests and people since. */
    List<PlacedMeeting> placedIn(@Nullable UUID planId) {
        return jdbc.sql("""
            select m.request_id, p.slot_id, p.meeting_point_id, p.desk,
                array(select distinct x.individual_id from placement_person pp join person x on x.id = pp.person_id
                    where pp.placement_id = p.id order by 1)
            from placement p join meeting m on m.id = p.meeting_id
            where p.plan_id = :plan order by m.request_id
            """)
                .param("plan", planId, Types.OTHER)
                .query((row, number) -> new PlacedMeeting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        List.of((UUID[]) row.getArray(5).getArray())))
                .list();
    }

    /** The requests whose meetings are fixed in a draft. */
    Set<UUID> fixedIn(@Nullable UUID planId) {
        return jdbc.sql("""
            select m.request_id from placement p join meeting m on m.id = p.meeting_id
            where p.plan_id = :plan and p.fixed
            """)
                .param("plan", planId, Types.OTHER)
                .query(UUID.class)
                .set();
    }

    private static Demand demand(ResultSet row, int number) throws SQLException {
        Demand demand = Demand.between(
                row.getObject("id", UUID.class),
                row.getObject("asker_id", UUID.class),
                row.getObject("target_id", UUID.class),
                weaker(row.getString("asker_rank"), row.getString("target_rank")));
        UUID agreedSlot = row.getObject("agreed_slot_id", UUID.class);
        UUID agreedPoint = row.getObject("agreed_point_id", UUID.class);
        if (agreedSlot != null) {
            demand = demand.inSlots(Set.of(agreedSlot));
        }
        if (agreedPoint != null) {
            demand = demand.atPlaces(List.of(agreedPoint));
        }
        UUID slot = row.getObject("slot_id", UUID.class);
        return slot == null
                ? demand
                : demand.withPersons(Set.of((UUID[]) row.getArray("persons").getArray()))
                        .lockedAt(slot, row.getObject("meeting_point_id", UUID.class), row.getInt("desk"));
    }

    private static Rank weaker(String askers, @Nullable String targets) {
        Rank asker = Rank.valueOf(askers);
        Rank target = targets == null ? asker : Rank.valueOf(targets);
        return asker.compareTo(target) > 0 ? asker : target;
    }
}
