package it.incontro.identity.factor;

import it.incontro.identity.AccountService;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.Factor;
import it.incontro.identity.FactorChanged;
import it.incontro.identity.FactorChanged.Change;
import it.incontro.identity.StaffSource;
import it.incontro.support.Ids;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells what became of an account's factors: its owner by mail, and the log of each organiser for whom it works. Each log
 * is a tenant's own, so each has a transaction of its own, after that of the deed.
 */
@Component
class FactorJournal {

    private final AccountService accounts;
    private final ObjectProvider<StaffSource> staff;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    FactorJournal(
            AccountService accounts,
            ObjectProvider<StaffSource> staff,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.accounts = accounts;
        this.staff = staff;
        this.audit = audit;
        this.events = events;
        this.transactions = transactions;
    }

    void tell(UUID accountId, Factor factor, Change change) {
        transactions.executeWithoutResult(
                transaction -> events.publishEvent(new FactorChanged(accountId, factor, change, Ids.next())));
        for (UUID organiser : accounts.organisersOf(accountId)) {
            CurrentTenant.runAs(organiser, () -> {
                if (staff.stream().anyMatch(source -> source.worksHere(accountId))) {
                    note(accountId, factor, change);
                }
            });
        }
    }

    private void note(UUID accountId, Factor factor, Change change) {
        String action = "identity.factor-" + change.name().toLowerCase(Locale.ROOT);
        transactions.executeWithoutResult(transaction ->
                audit.record(null, action, "account", accountId, Map.of("account", accountId, "factor", factor)));
    }
}
