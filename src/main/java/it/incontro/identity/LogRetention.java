package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A log from which nobody can delete: a function of the database takes out what is older than its period, and only that.
 *
 * @param log its table
 * @param words the column that stands for an entry in the list
 * @param forget the function
 */
record LogRetention(JdbcClient jdbc, RetentionPeriod period, boolean ofPortal, String log, String words, String forget)
        implements Retained {

    @Override
    public List<String> due(Instant now) {
        return jdbc.sql("select " + words + " from " + log + " where at < ? order by at")
                .param(limit(now))
                .query(String.class)
                .list();
    }

    @Override
    public int discard(Instant now) {
        return jdbc.sql("select " + forget + "(?)")
                .param(limit(now))
                .query(Integer.class)
                .single();
    }

    private Timestamp limit(Instant now) {
        return Timestamp.from(period.limit(now));
    }
}
