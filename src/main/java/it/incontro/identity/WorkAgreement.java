package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether an account works for the current organiser because its owner agreed to. Whoever is named as staff by the address
 * of an account that exists has to say so first, by their mail: until then they work here for nothing, are shown as they
 * were typed, and sign in as before.
 */
@Component
public class WorkAgreement {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkAgreement(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether they agreed. */
    @Transactional(readOnly = true)
    public boolean isGiven(UUID accountId) {
        return jdbc.sql("""
            select exists (select 1 from account_organiser
                where account_id = ? and organiser_id = ? and agreed_to_work_at is not null)
            """)
                .params(accountId, CurrentTenant.required())
                .query(Boolean.class)
                .single();
    }

    /** They agree, or nobody gets into the account who has not received the mail that invites them. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void give(UUID accountId) {
        jdbc.sql("""
            insert into account_organiser (account_id, organiser_id, agreed_to_work_at) values (?, ?, ?)
            on conflict (account_id, organiser_id) do update
                set agreed_to_work_at = coalesce(account_organiser.agreed_to_work_at, excluded.agreed_to_work_at)
            """)
                .params(accountId, CurrentTenant.required(), Timestamp.from(clock.instant()))
                .update();
    }
}
