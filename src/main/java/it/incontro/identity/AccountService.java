package it.incontro.identity;

import it.incontro.support.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Accounts: opening them, their language and password, and the organisers they have to do with. */
@Service
public class AccountService {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionOperations transactions;

    AccountService(
            Accounts accounts,
            PasswordEncoder passwords,
            JdbcClient jdbc,
            Clock clock,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transactions = transactions;
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
     * Sets a password as by a mailed link; the text must have been checked against {@link PasswordRule}. Call it outside of
     * transactions.
     */
    public void usePassword(UUID accountId, String password) {
        String hash = Objects.requireNonNull(passwords.encode(password));
        transactions.executeWithoutResult(transaction -> {
            keepHash(accountId, hash);
            prove(accountId);
        });
    }

    /** Keeps the hash of a password, in a transaction of the caller's. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keepHash(UUID accountId, String hash) {
        accounts.findById(accountId)
                .orElseThrow(() -> new NotFound("account " + accountId))
                .usePassword(hash);
        // whoever knew the old password is a stranger like any other
        jdbc.sql("delete from known_device where account_id = ?")
                .param(accountId)
                .update();
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
