package it.incontro.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the portal itself holds about an account, whatever organisers it has to do with. */
@Service
public class AccountData {

    private final HeldRows held;
    private final JdbcClient jdbc;

    AccountData(HeldRows held, JdbcClient jdbc) {
        this.held = held;
        this.jdbc = jdbc;
    }

    /** The account, its open sessions, what it signs in with, the browsers that are known, and the links that signed it in. */
    @Transactional(readOnly = true)
    public List<HeldSection> of(UUID accountId) {
        Subject subject = new Subject(List.of(accountId), accountId, List.of());
        return List.of(
                held.section("account", """
                    select name, email, locale as "language__identity.language", password_hash is not null as password,
                        created_at
                    from account where id = cast(:account as uuid)
                    """, subject),
                sessions(accountId),
                held.section("sign-ins", """
                    select at, way, result, network from sign_in_entry where account_id = cast(:account as uuid)
                    order by at
                    """, subject),
                held.section("factors", """
                    select 'PASSKEY' as "kind__home.audit.factor", label as name, created_at, last_used_at as last_seen_at
                    from passkey where account_id = cast(:account as uuid)
                    union all
                    select 'APP', null, created_at, null from authenticator_app where account_id = cast(:account as uuid)
                    union all
                    select 'MAIL_CODE', null, created_at, null from mail_code_choice where account_id = cast(:account as uuid)
                    union all
                    select 'RECOVERY_CODE', null, created_at, used_at from recovery_code
                    where account_id = cast(:account as uuid)
                    order by 3
                    """, subject),
                held.section("devices", """
                    select created_at, expires_at from known_device where account_id = cast(:account as uuid) order by 1
                    """, subject),
                held.section("sign-in-links", """
                    select created_at, expires_at, used_at from link_token where account_id = cast(:account as uuid)
                    order by created_at
                    """, subject));
    }

    private HeldSection sessions(UUID accountId) {
        return new HeldSection(
                "sessions",
                jdbc.sql("""
                    select creation_time, last_access_time from spring_session where principal_name = ? order by 1
                    """)
                        .param(Visitor.Account.nameOf(accountId))
                        .query((row, number) -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            values.put("created_at", Instant.ofEpochMilli(row.getLong(1)));
                            values.put("last_seen_at", Instant.ofEpochMilli(row.getLong(2)));
                            return new HeldSection.Row(null, values);
                        })
                        .list());
    }
}
