package it.incontro.identity;

import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: opening them, their language and password, and the organisers they have to do with. */
@Service
public class AccountService {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountService(Accounts accounts, PasswordEncoder passwords, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The account of this address, opened without a password if there is none, and noted as having to do with the
     * current organiser. An account that exists stays as it is.
     */
    @Transactional
    public UUID openFor(String email, String name, Locale locale) {
        Account account = accounts.findByEmail(Email.normal(email))
                .orElseGet(() -> accounts.saveAndFlush(new Account(email, name, locale, clock.instant())));
        CurrentTenant.find()
                .ifPresent(organiser -> jdbc.sql(
                                "insert into account_organiser (account_id, organiser_id) values (?, ?) on conflict do"
                                        + " nothing")
                        .params(account.id(), organiser)
                        .update());
        return account.id();
    }

    /** What a page or a mail needs to know of an account that can be used. */
    @Transactional(readOnly = true)
    public Optional<AccountView> find(UUID accountId) {
        return accounts.findById(accountId).filter(Account::isUsable).map(AccountService::view);
    }

    /** The account of this address, if it can be used. */
    @Transactional(readOnly = true)
    public Optional<AccountView> findByEmail(String email) {
        return accounts.findByEmail(Email.normal(email))
                .filter(Account::isUsable)
                .map(AccountService::view);
    }

    /** Remembers the language in which this account reads. */
    @Transactional
    public void prefer(UUID accountId, Locale locale) {
        accounts.findById(accountId)
                .orElseThrow(() -> new NotFound("account " + accountId))
                .prefer(locale);
    }

    /** Corrects the name and language of an account. */
    @Transactional
    public void describe(UUID accountId, String name, Locale locale) {
        Account account = accounts.findById(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        account.rename(name);
        account.prefer(locale);
    }

    /**
     * Sets or changes the password of somebody signed in, who must know the present one if there is one.
     *
     * @throws Rejected if they do not, or if the new one breaks the rule
     */
    @Transactional
    public void changePassword(UUID accountId, String present, String password) {
        Account account = accounts.findById(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        boolean known = account.passwordHash()
                .map(hash -> passwords.matches(present, hash))
                .orElse(true);
        if (!known) {
            throw Rejected.field("present", "identity.password.wrong");
        }
        PasswordRule.require(password, account.email());
        account.usePassword(passwords.encode(password));
    }

    /** Sets a password by a mailed link; the text must have been checked against {@link PasswordRule}. */
    @Transactional
    public void usePassword(UUID accountId, String password) {
        Account account = accounts.findById(accountId).orElseThrow(() -> new NotFound("account " + accountId));
        account.usePassword(passwords.encode(password));
        account.prove(clock.instant());
    }

    /** Notes that somebody got in by a mail to the account's address. */
    @Transactional
    public void prove(UUID accountId) {
        accounts.findById(accountId)
                .orElseThrow(() -> new NotFound("account " + accountId))
                .prove(clock.instant());
    }

    /** Whether there is an account of this address, whatever became of it. */
    boolean isKnown(String email) {
        return accounts.findByEmail(Email.normal(email)).isPresent();
    }

    boolean isProven(UUID accountId) {
        return accounts.findById(accountId).filter(Account::isProven).isPresent();
    }

    /** The organisers with whom an account has to do in any capacity, each a tenant to look for rights in. */
    @Transactional(readOnly = true)
    public List<UUID> organisersOf(UUID accountId) {
        return jdbc.sql("select organiser_id from account_organiser where account_id = ? order by organiser_id")
                .param(accountId)
                .query(UUID.class)
                .list();
    }

    private static AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.email(),
                account.name(),
                account.locale(),
                account.passwordHash().isPresent());
    }
}
