package it.incontro.identity;

import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that sign an account in: ten minutes, once, and never for staff, who need a password. */
@Service
public class SignInLinks {

    /** How long a sign-in link works. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final AccountService accounts;
    private final PasswordDuty passwords;
    private final PasswordLinks passwordLinks;
    private final SignInLinkJobs jobs;
    private final RateLimits limits;
    private final Clock clock;

    SignInLinks(
            JdbcClient jdbc,
            AccountService accounts,
            PasswordDuty passwords,
            PasswordLinks passwordLinks,
            SignInLinkJobs jobs,
            RateLimits limits,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.passwordLinks = passwordLinks;
        this.jobs = jobs;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Has a link sent to the address if it has an account; says nothing about whether it has, and takes as long: whoever
     * asks leaves a job behind, with somebody to write to or with nobody.
     *
     * @param client where the wish comes from
     * @throws it.incontro.support.TooManyRequests if links were asked for too often
     */
    public void request(String email, String client) {
        String address = Email.normal(email);
        limits.take(Limit.LINK_CLIENT, client);
        limits.take(Limit.LINK_HERE, address, client);
        limits.take(Limit.LINK_RECIPIENT, address);
        jobs.ask(accounts.findByEmail(address).map(AccountView::id).orElse(null));
    }

    /** Makes the token of a link for this account; only its hash is kept. Called when the mail is made. */
    @Transactional
    public String mint(UUID accountId) {
        String token = LinkTokens.fresh();
        Instant now = clock.instant();
        jdbc.sql("""
            insert into link_token (id, purpose, token_hash, account_id, created_at, expires_at)
            values (?, 'SIGN_IN', ?, ?, ?, ?)
            """)
                .params(
                        Ids.next(),
                        LinkTokens.hash(token),
                        accountId,
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    /** Whom a link would sign in, if it still works; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<AccountView> find(String token) {
        return jdbc.sql("""
            select account_id from link_token
            where token_hash = ? and purpose = 'SIGN_IN' and used_at is null and revoked_at is null and expires_at > ?
            """)
                .params(LinkTokens.hash(token), Timestamp.from(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find);
    }

    /**
     * Uses a link up. Of many tries at once only one gets the account; a disabled account gets nothing, and nobody who
     * works for an organiser. It looks into many tenants, so it runs outside of a transaction; using up is one statement.
     */
    public Optional<AccountView> use(String token) {
        Optional<AccountView> account =
                find(token).filter(each -> !passwords.appliesTo(each.id())).filter(each -> spend(token));
        account.ifPresent(each -> accounts.prove(each.id()));
        return account;
    }

    /**
     * Changes the link of somebody who works for an organiser and has no password yet into one to choose a password.
     *
     * @return the token of that link; empty if the password exists, or the link is over
     */
    public Optional<String> exchangeForPasswordLink(String token) {
        return find(token)
                .filter(account -> !account.hasPassword() && passwords.appliesTo(account.id()))
                .filter(account -> spend(token))
                .map(account -> passwordLinks.mint(account.id(), LIFE));
    }

    private boolean spend(String token) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql("""
            update link_token set used_at = ?
            where token_hash = ? and purpose = 'SIGN_IN' and used_at is null and revoked_at is null and expires_at > ?
            """).params(now, LinkTokens.hash(token), now).update() == 1;
    }
}
