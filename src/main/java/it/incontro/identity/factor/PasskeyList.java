package it.incontro.identity.factor;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of an account as their owner sees them. */
@Service
public class PasskeyList {

    private final JdbcClient jdbc;

    PasskeyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first; days are those of Italy. */
    @Transactional(readOnly = true)
    public List<PasskeyRow> of(UUID accountId) {
        return jdbc.sql("""
            select id, label, (created_at at time zone 'Europe/Rome')::date as added_on,
                (last_used_at at time zone 'Europe/Rome')::date as used_on
            from passkey where account_id = ? order by created_at
            """).param(accountId).query(PasskeyRow.class).list();
    }

    /** Whether there is one. */
    @Transactional(readOnly = true)
    public boolean has(UUID accountId) {
        return !of(accountId).isEmpty();
    }

    /** Removes one of an account's own. */
    @Transactional
    public boolean remove(UUID accountId, UUID passkeyId) {
        return jdbc.sql("delete from passkey where account_id = ? and id = ?")
                        .params(accountId, passkeyId)
                        .update()
                == 1;
    }

    /** Takes all of them away. */
    @Transactional
    public void removeAll(UUID accountId) {
        jdbc.sql("delete from passkey where account_id = ?").param(accountId).update();
    }
}
