package it.incontro.notification;

import it.incontro.identity.Retained;
import it.incontro.identity.RetentionPeriod;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to accounts, which no organiser's transaction sees: a policy of the table says which go. */
@Component
class PortalMailRetention implements Retained {

    private final JdbcClient jdbc;

    PortalMailRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public RetentionPeriod period() {
        return RetentionPeriod.MAILS;
    }

    @Override
    public boolean ofPortal() {
        return true;
    }

    @Override
    public List<String> due(Instant now) {
        return List.of();
    }

    /** Without a condition: one that named a column would also need the right to see the rows. */
    @Override
    public int discard(Instant now) {
        return jdbc.sql("delete from outbox_mail").update();
    }
}
