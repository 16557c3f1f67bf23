package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Empties an account for good: nobody signs in with it again, and nothing in it says whose it was. */
@Service
public class AccountErasure {

    /** Tables that refer to accounts and to no organiser: devices, factors, codes. What is added later goes, too. */
    private static final String BELONGINGS = """
        select c.conrelid::regclass::text as name, a.attname as owner from pg_constraint c
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'account'::regclass and not exists (
            select 1 from pg_attribute o where o.attrelid = c.conrelid and o.attname = 'organiser_id')
        """;

    private final JdbcClient jdbc;
    private final AccountSessions sessions;
    private final Clock clock;

    AccountErasure(JdbcClient jdbc, AccountSessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Empties it; called without a tenant, when no organiser has anything more to do with it. */
    @Transactional
    public void empty(UUID accountId) {
        jdbc.sql(BELONGINGS)
                .query(Belonging.class)
                .list()
                .forEach(its -> jdbc.sql("delete from " + its.name() + " where " + its.owner() + " = ?")
                        .param(accountId)
                        .update());
        List.of("link_token", "account_organiser")
                .forEach(table -> jdbc.sql("delete from " + table + " where account_id = ?")
                        .param(accountId)
                        .update());
        jdbc.sql("delete from form_key where owner = ?")
                .param(Visitor.Account.nameOf(accountId))
                .update();
        jdbc.sql("""
            update account set email = :email, name = '', password_hash = null, disabled_at = coalesce(disabled_at, :now),
                version = version + 1
            where id = :id
            """)
                .param("email", accountId + "@erased.invalid")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", accountId)
                .update();
        sessions.endAll(accountId, null);
    }

    record Belonging(String name, String owner) {}
}
