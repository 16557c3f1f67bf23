package it.incontro.identity.factor;

import it.incontro.identity.AccountView;
import it.incontro.support.Rejected;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authenticator apps: one for each account, its secret encrypted, each of its codes good once. */
@Service
public class AuthenticatorApps {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final OneTimeCodes codes;
    private final Clock clock;

    AuthenticatorApps(JdbcClient jdbc, Secrets secrets, OneTimeCodes codes, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.codes = codes;
        this.clock = clock;
    }

    /** Whether one can be set up here at all. */
    public boolean areOffered() {
        return secrets.canKeep();
    }

    /** Whether the account has one that is set up. */
    @Transactional(readOnly = true)
    public boolean isSetUp(UUID accountId) {
        return row(accountId, true).isPresent();
    }

    /** Makes the secret of an app that is to be set up, instead of one that was begun and not used. */
    @Transactional
    public void begin(UUID accountId) {
        if (isSetUp(accountId)) {
            throw Rejected.because("identity.security.app.there");
        }
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
            insert into authenticator_app as a (account_id, secret, created_at) values (?, ?, ?)
            on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at
                where a.confirmed_at is null
            """)
                .params(accountId, secrets.encrypt(secret, accountId), now())
                .update();
    }

    /** The secret of an app that is being set up; never again after that. */
    @Transactional(readOnly = true)
    public Optional<AppSecret> begun(AccountView account) {
        return row(account.id(), false)
                .flatMap(row -> secrets.decrypt(row.secret(), account.id()))
                .map(secret -> AppSecret.of(secret, account.email()));
    }

    /** Takes the app into use, once a code of it was given. */
    @Transactional
    public boolean confirm(UUID accountId, String code) {
        Optional<Row> row = row(accountId, false);
        OptionalLong step = row.isEmpty() ? OptionalLong.empty() : stepOf(row.get(), accountId, code);
        return step.isPresent()
                && jdbc.sql("update authenticator_app set confirmed_at = ?, last_step = ? where account_id = ? and"
                                        + " confirmed_at is null")
                                .params(now(), step.getAsLong(), accountId)
                                .update()
                        == 1;
    }

    /** Whether this is a code of the account's app, for the first time. */
    @Transactional
    public boolean use(UUID accountId, String code) {
        Optional<Row> row = row(accountId, true);
        OptionalLong step = row.isEmpty() ? OptionalLong.empty() : stepOf(row.get(), accountId, code);
        return step.isPresent()
                && jdbc.sql(
                                        "update authenticator_app set last_step = :step where account_id = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", accountId)
                                .update()
                        == 1;
    }

    /** Takes the app away. */
    @Transactional
    public boolean remove(UUID accountId) {
        return jdbc.sql("delete from authenticator_app where account_id = ?")
                        .param(accountId)
                        .update()
                == 1;
    }

    private OptionalLong stepOf(Row row, UUID accountId, String code) {
        return secrets.decrypt(row.secret(), accountId)
                .map(secret -> codes.stepOf(secret, code, clock.instant()))
                .orElse(OptionalLong.empty());
    }

    private Optional<Row> row(UUID accountId, boolean confirmed) {
        return jdbc.sql("select secret from authenticator_app where account_id = ? and (confirmed_at is not null) = ?")
                .params(accountId, confirmed)
                .query((row, number) -> new Row(row.getBytes("secret")))
                .optional();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Row(byte[] secret) {}
}
