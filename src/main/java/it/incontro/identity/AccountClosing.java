package it.incontro.identity;

import it.incontro.support.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Closing one's own account, everywhere and at once. Whoever works for organisers leaves them first, one after the other,
 * each in its own tenant; an organisation whose last owner this is has the whole refused before anything is done. Records
 * as a participant stay with the organisers, who are answerable for them.
 */
@Service
public class AccountClosing {

    private final Accounts accounts;
    private final AccountService service;
    private final OrganiserService organisers;
    private final PasswordChange passwords;
    private final AccountSessions sessions;
    private final TransactionOperations transactions;
    private final Clock clock;

    AccountClosing(
            Accounts accounts,
            AccountService service,
            OrganiserService organisers,
            PasswordChange passwords,
            AccountSessions sessions,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.service = service;
        this.organisers = organisers;
        this.passwords = passwords;
        this.sessions = sessions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Closes the account of somebody signed in, who must know its password if it has one.
     *
     * @throws it.incontro.support.Rejected if they do not, or are the last owner of an organisation
     */
    public void close(AccountView account, String present) {
        passwords.requirePresent(account, present);
        UUID id = account.id();
        var all = service.organisersOf(id);
        all.forEach(organiser -> CurrentTenant.runAs(organiser, () -> organisers.checkMayLeave(id)));
        all.forEach(organiser -> CurrentTenant.runAs(organiser, () -> organisers.leave(id)));
        transactions.executeWithoutResult(transaction -> accounts.findById(id)
                .orElseThrow(() -> new NotFound("account " + id))
                .disable(clock.instant()));
        sessions.endAll(id, null);
    }
}
