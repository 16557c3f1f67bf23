package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log, which nobody can delete from: a function of the database takes out what is older than the law asks for, and only that. */
record AuditRetention(JdbcClient jdbc) implements Retained {

    @Override
    public RetentionPeriod period() {
        return RetentionPeriod.AUDIT;
    }

    @Override
    public boolean ofPortal() {
        return false;
    }

    @Override
    public List<String> due(Instant now) {
        return jdbc.sql("select action from audit_entry where at < ? order by at")
                .param(limit(now))
                .query(String.class)
                .list();
    }

    @Override
    public int discard(Instant now) {
        return jdbc.sql("select forget_old_audit_entries(?)")
                .param(limit(now))
                .query(Integer.class)
                .single();
    }

    private Timestamp limit(Instant now) {
        return Timestamp.from(period().limit(now));
    }
}
