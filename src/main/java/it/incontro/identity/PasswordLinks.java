package it.incontro.identity;

import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Links that lead to a page to choose a password: once, and only the newest of an account. Only hashes are kept. */
@Service
public class PasswordLinks {

    /** How long the link of an invitation works. */
    public static final Duration LIFE_OF_INVITATION = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final AccountService accounts;
    private final PasswordRule rule;
    private final PasswordEncoder passwords;
    private final TransactionOperations transactions;
    private final Clock clock;

    PasswordLinks(
            JdbcClient jdbc,
            AccountService accounts,
            PasswordRule rule,
            PasswordEncoder passwords,
            TransactionOperations transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.rule = rule;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the token of a link for this account; called when the mail is made. It opens {@code /sign-in/password/…}. */
    @Transactional
    public String mint(UUID accountId, Duration life) {
        String token = LinkTokens.fresh();
        Instant now = clock.instant();
        jdbc.sql("""
            insert into link_token (id, purpose, token_hash, account_id, created_at, expires_at)
            values (?, 'SET_PASSWORD', ?, ?, ?, ?)
            """)
                .params(
                        Ids.next(),
                        LinkTokens.hash(token),
                        accountId,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(life)))
                .update();
        return token;
    }

    /** Whose password a link may set, if it still works; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<AccountView> find(String token) {
        return jdbc.sql("""
            select account_id from link_token where token_hash = ? and purpose = 'SET_PASSWORD'
                and used_at is null and revoked_at is null and expires_at > ?
            """)
                .params(LinkTokens.hash(token), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find);
    }

    /**
     * Sets the password and uses the link up, with every other link of the account. Of many tries at once only one wins.
     * Hashing comes before the transaction.
     *
     * @throws it.incontro.support.Rejected if the password breaks the rule; the link still works then
     */
    public Optional<AccountView> use(String token, String password) {
        return find(token).flatMap(account -> {
            rule.require(password, account);
            String hash = Objects.requireNonNull(passwords.encode(password));
            return Objects.requireNonNull(transactions.execute(transaction -> use(token, account, hash)));
        });
    }

    private Optional<AccountView> use(String token, AccountView account, String hash) {
        if (!spend(token)) {
            return Optional.empty();
        }
        revokeOthers(account.id());
        accounts.keepHash(account.id(), hash);
        accounts.prove(account.id());
        return Optional.of(account);
    }

    private boolean spend(String token) {
        return jdbc.sql("update link_token set used_at = ? where token_hash = ? and used_at is null and"
                                + " revoked_at is null")
                        .params(Timestamp.from(clock.instant()), LinkTokens.hash(token))
                        .update()
                == 1;
    }

    private void revokeOthers(UUID accountId) {
        jdbc.sql("""
            update link_token set revoked_at = ?
            where account_id = ? and purpose in ('SET_PASSWORD', 'SIGN_IN') and used_at is null and revoked_at is null
            """).params(Timestamp.from(clock.instant()), accountId).update();
    }
}
