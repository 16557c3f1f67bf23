package it.incontro.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the board shows, one query for each kind of thing. */
@Component
class BoardQueries {

    private static final String NAME = "%1$sc.legal_name || coalesce(' · ' || %1$sb.division, '')";

    private final JdbcClient jdbc;

    BoardQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardMeeting> meetings(UUID planId) {
        return jdbc.sql("""
            select m.id as meeting_id, r.id as request_id, p.slot_id, p.meeting_point_id as point_id, mp.name as point_name, p.desk, p.fixed,
                r.asker_id, %s as asker_name, r.target_id, %s as target_name, p.starts_at
            from placement p
            join meeting m on m.id = p.meeting_id
            join meeting_request r on r.id = m.request_id
            join meeting_point mp on mp.id = p.meeting_point_id
            join participation a on a.id = r.asker_id
            join company ac on ac.id = a.company_id left join buyer ab on ab.id = a.buyer_id
            join participation t on t.id = r.target_id
            join company tc on tc.id = t.company_id left join buyer tb on tb.id = t.buyer_id
            where p.plan_id = ? order by p.starts_at, asker_name
            """.formatted(NAME.formatted("a"), NAME.formatted("t")))
                .param(planId)
                .query(BoardQueries::meeting)
                .list();
    }

    /** By hand: there are thousands of them. */
    private static BoardMeeting meeting(ResultSet row, int number) throws SQLException {
        return new BoardMeeting(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getInt(6),
                row.getBoolean(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getObject(10, UUID.class),
                row.getString(11),
                row.getTimestamp(12).toInstant());
    }

    List<Row> participations(UUID eventId, String side) {
        return jdbc.sql("""
            select x.id, %s as name from participation x
            join company xc on xc.id = x.company_id left join buyer xb on xb.id = x.buyer_id
            where x.event_id = ? and x.side = ? and x.state = 'ADMITTED' order by lower(xc.legal_name), name
            """.formatted(NAME.formatted("x")))
                .params(eventId, side)
                .query(Row.class)
                .list();
    }

    List<BoardItem> items(UUID eventId) {
        return jdbc.sql("""
            select distinct i.id as item_id, a.participation_id as row_id, i.title_en, i.title_it, i.starts_at, i.ends_at
            from agenda_item i
            join agenda_item_person p on p.item_id = i.id
            join person x on x.id = p.person_id join person h on h.individual_id = x.individual_id
            join attendee a on a.event_id = i.event_id and a.person_id = h.id
            where i.event_id = ? and i.cancelled_at is null and i.blocking
            """).param(eventId).query(BoardItem.class).list();
    }

    /** What calls people away who sit in a row: hours they blocked in any hat, and meetings that they have in another. */
    List<BoardAbsence> absences(UUID eventId, @Nullable UUID planId) {
        return jdbc.sql("""
            select distinct a.participation_id as row_id, u.starts_at, u.ends_at
            from unavailability u
            join person x on x.id = u.person_id join person h on h.individual_id = x.individual_id
            join attendee a on a.event_id = u.event_id and a.person_id = h.id
            where u.event_id = :event
            union
            select a.participation_id, s.starts_at, s.ends_at
            from placement_person s join placement l on l.id = s.placement_id
            join meeting m on m.id = l.meeting_id join meeting_request r on r.id = m.request_id
            join person x on x.id = s.person_id join person h on h.individual_id = x.individual_id and h.id <> x.id
            join attendee a on a.event_id = s.event_id and a.person_id = h.id
            where s.plan_id = :plan and s.blocking and a.participation_id not in (r.asker_id, r.target_id)
            """)
                .param("event", eventId)
                .param("plan", planId, Types.OTHER)
                .query(BoardAbsence.class)
                .list();
    }

    List<Row> members(UUID eventId) {
        return jdbc.sql("""
            select m.person_id as id, p.given_name || ' ' || p.family_name || ' · ' || m.institution as name
            from delegation_member m join person p on p.id = m.person_id
            where m.event_id = ? order by m.delegation_id, m.position
            """).param(eventId).query(Row.class).list();
    }

    List<BoardItem> itemsOfMembers(UUID eventId) {
        return jdbc.sql("""
            select distinct i.id as item_id, m.person_id as row_id, i.title_en, i.title_it, i.starts_at, i.ends_at
            from agenda_item i
            join agenda_item_person p on p.item_id = i.id
            join person x on x.id = p.person_id join person h on h.individual_id = x.individual_id
            join delegation_member m on m.event_id = i.event_id and m.person_id = h.id
            where i.event_id = ? and i.cancelled_at is null
            """).param(eventId).query(BoardItem.class).list();
    }

    List<Seat> seatsOfMembers(UUID eventId, UUID planId) {
        return jdbc.sql("""
            select distinct m.person_id, p.meeting_id
            from placement_person pp
            join placement p on p.id = pp.placement_id
            join person x on x.id = pp.person_id join person h on h.individual_id = x.individual_id
            join delegation_member m on m.event_id = pp.event_id and m.person_id = h.id
            where pp.event_id = ? and pp.plan_id = ? and p.meeting_id is not null
            """).params(eventId, planId).query(Seat.class).list();
    }

    /** Who sits in the meetings of a plan, by meeting. */
    Map<UUID, List<UUID>> seats(UUID planId) {
        Map<UUID, List<UUID>> seats = new HashMap<>();
        jdbc.sql("""
            select p.meeting_id, x.individual_id from placement p join placement_person pp on pp.placement_id = p.id
            join person x on x.id = pp.person_id
            where p.plan_id = ? and p.meeting_id is not null
            """).param(planId).query(row -> {
            seats.computeIfAbsent(row.getObject(1, UUID.class), meeting -> new ArrayList<>())
                    .add(row.getObject(2, UUID.class));
        });
        return seats;
    }

    int countAccepted(UUID eventId) {
        return jdbc.sql("""
            select count(*) from meeting_request r
            join participation a on a.id = r.asker_id join participation t on t.id = r.target_id
            where r.event_id = ? and r.state = 'ACCEPTED' and a.state = 'ADMITTED' and t.state = 'ADMITTED'
            """).param(eventId).query(Integer.class).single();
    }

    Optional<AcceptedRow> accepted(UUID eventId, UUID requestId) {
        return jdbc.sql("""
            select r.id, %s as asker_name, %s as target_name
            from meeting_request r
            join participation a on a.id = r.asker_id
            join company ac on ac.id = a.company_id left join buyer ab on ab.id = a.buyer_id
            join participation t on t.id = r.target_id
            join company tc on tc.id = t.company_id left join buyer tb on tb.id = t.buyer_id
            where r.event_id = ? and r.id = ? and r.state = 'ACCEPTED' and a.state = 'ADMITTED' and t.state = 'ADMITTED'
            """.formatted(NAME.formatted("a"), NAME.formatted("t")))
                .params(eventId, requestId)
                .query(AcceptedRow.class)
                .optional();
    }

    Optional<UUID> meetingIn(UUID planId, UUID requestId) {
        return jdbc.sql("""
            select m.id from meeting m join placement p on p.meeting_id = m.id
            where p.plan_id = ? and m.request_id = ?
            """).params(planId, requestId).query(UUID.class).optional();
    }

    record Row(UUID id, String name) {}

    record Seat(UUID personId, UUID meetingId) {}

    record AcceptedRow(UUID id, String askerName, String targetName) {}
}
