package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that are found and discarded by one condition each, so that the list beforehand and the deed cannot differ.
 *
 * @param words what stands for a row in the list
 * @param deed what is done with the rows, up to the condition
 * @param table where they are
 * @param condition which of them, with {@code :limit} for the moment before which their time began
 */
public record RetainedRows(
        JdbcClient jdbc,
        RetentionPeriod period,
        boolean ofPortal,
        String words,
        String deed,
        String table,
        String condition)
        implements Retained {

    @Override
    public List<String> due(Instant now) {
        return jdbc.sql("select " + words + " from " + table + " where " + condition + " order by 1")
                .param("limit", Timestamp.from(period.limit(now)))
                .query(String.class)
                .list();
    }

    @Override
    public int discard(Instant now) {
        return jdbc.sql(deed + " where " + condition)
                .param("limit", Timestamp.from(period.limit(now)))
                .update();
    }
}
