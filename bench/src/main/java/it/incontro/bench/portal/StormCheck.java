package it.incontro.bench.portal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads in the database what became of a storm, with statements of its own that share nothing with the application.
 *
 * @param since how many entries the audit log had before it
 */
public record StormCheck(String eventCode, long since) {

    private static final String PERSONS_TWICE = """
        select count(*) from placement_person a join placement_person b
            on a.plan_id = b.plan_id and a.person_id = b.person_id and a.placement_id < b.placement_id
        where a.event_id = (select id from event where code = '%s') and a.blocking and b.blocking and a.starts_at < b.ends_at and b.starts_at < a.ends_at
        """;

    private static final String DESKS_TWICE = """
        select count(*) from placement a join placement b
            on a.plan_id = b.plan_id and a.meeting_point_id = b.meeting_point_id and a.desk = b.desk and a.id < b.id
        where a.event_id = (select id from event where code = '%s') and a.starts_at < b.ends_at and b.starts_at < a.ends_at
        """;

    private static final String PLACED_UNWANTED = """
        select count(*) from placement l join plan p on p.id = l.plan_id join meeting m on m.id = l.meeting_id
        join meeting_request r on r.id = m.request_id
        where p.event_id = (select id from event where code = '%s') and p.kind = 'DRAFT' and p.discarded_at is null and r.state <> 'ACCEPTED'
        """;

    private static final String LAST_WORD_DIFFERS = """
        select count(*) from meeting_request r join lateral (
            select details ->> 'state' as state from audit_entry a
            where a.subject_id = r.id and a.action like 'meetingrequest.%%' and a.details ? 'state'
            order by a.id desc limit 1) last on true
        where r.event_id = (select id from event where code = '%s') and r.state <> last.state
        """;

    private static final String RUNS_HANGING = """
        select count(*) from (select event_id from solver_run where state in ('QUEUED', 'RUNNING')
                and event_id = (select id from event where code = '%s')
            group by event_id having count(*) > 1) twice
        """;

    private static final String MAILS_LOST = """
        select count(*) from audit_entry a where a.event_id = (select id from event where code = '%s')
        and a.action = 'meetingrequest.accept' and a.id in (select id from audit_entry order by id offset %d)
        and not exists (select from outbox_mail o where o.subject_id = a.subject_id
            and o.purpose = 'REQUEST_ACCEPTED' and o.created_at between a.at - interval '5 s' and a.at + interval '5 s')
        """;

    private static final String DEEDS = """
        select action, coalesce(m.request_id, a.subject_id)::text as request, count(*)::int as times
        from (select * from audit_entry order by id offset %d) a
        join event e on e.id = a.event_id and e.code = '%s'
        left join meeting m on m.id = a.subject_id
        where action in ('meetingrequest.accept', 'meetingrequest.decline', 'meetingrequest.undo',
            'meetingrequest.reopen', 'meetingrequest.withdraw', 'timetable.place', 'timetable.move', 'timetable.remove')
        group by 1, 2
        """;

    /** Begins to count. */
    public static StormCheck of(String eventCode, Connection database) throws SQLException {
        return new StormCheck(eventCode, count(database, "select count(*) from audit_entry"));
    }

    /** What is wrong; empty if nothing is. */
    public List<String> faults(Connection database, Books books) throws SQLException {
        List<String> faults = new ArrayList<>();
        expectNone(database, PERSONS_TWICE.formatted(eventCode), "persons in two meetings at once", faults);
        expectNone(database, DESKS_TWICE.formatted(eventCode), "desks given twice", faults);
        expectNone(
                database,
                PLACED_UNWANTED.formatted(eventCode),
                "meetings in a draft that nobody wants any more",
                faults);
        expectNone(database, LAST_WORD_DIFFERS.formatted(eventCode), "requests that are not as the log says", faults);
        expectNone(database, RUNS_HANGING.formatted(eventCode), "events with two runs", faults);
        expectNone(database, MAILS_LOST.formatted(eventCode, since), "acceptances of which no mail tells", faults);
        compare(database, books, faults);
        return faults;
    }

    private void compare(Connection database, Books books, List<String> faults) throws SQLException {
        Map<String, Integer> recorded = new HashMap<>();
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(DEEDS.formatted(since, eventCode))) {
            while (rows.next()) {
                String action = rows.getString("action");
                String verb = action.substring(action.indexOf('.') + 1);
                recorded.merge(Books.key(verb, rows.getString("request")), rows.getInt("times"), Integer::sum);
            }
        }
        Set<String> keys = books.keys();
        keys.addAll(recorded.keySet());
        for (String key : keys) {
            int times = recorded.getOrDefault(key, 0);
            if (times < books.leastOf(key)) {
                faults.add("confirmed and not there: %s, %d of %d".formatted(key, times, books.leastOf(key)));
            } else if (times > books.mostOf(key)) {
                faults.add("there and never asked for: %s, %d of %d".formatted(key, times, books.mostOf(key)));
            }
        }
    }

    private static void expectNone(Connection database, String count, String what, List<String> faults)
            throws SQLException {
        long found = count(database, count);
        if (found > 0) {
            faults.add(found + " " + what);
        }
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
