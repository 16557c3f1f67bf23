package it.incontro.privacy;

import it.incontro.identity.AccountErasure;
import it.incontro.identity.AccountService;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PasswordDuty;
import it.incontro.identity.PersonErased;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Subject;
import it.incontro.identity.SubjectService;
import it.incontro.support.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases people. Each organiser's part is one transaction; done again after a fault, it goes on where it stopped. Meetings
 * ahead are cancelled and the other sides told; the log keeps ids, which lead to nobody any more.
 */
@Service
public class ErasureService {

    private final List<PersonalData> modules;
    private final SubjectService subjects;
    private final AccountService accounts;
    private final AccountErasure closing;
    private final PasswordDuty duty;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ErasureService(
            List<PersonalData> modules,
            SubjectService subjects,
            AccountService accounts,
            AccountErasure closing,
            PasswordDuty duty,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.modules = modules;
        this.subjects = subjects;
        this.accounts = accounts;
        this.closing = closing;
        this.duty = duty;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** Erases the holder of an account, with every organiser; the account too, unless they work for one. */
    public void eraseHolder(UUID accountId) {
        accounts.organisersOf(accountId)
                .forEach(organiser -> CurrentTenant.runAs(
                        organiser,
                        () -> transaction.executeWithoutResult(
                                status -> subjects.ofAccount(accountId).ifPresent(subject -> erase(subject, true)))));
        if (!duty.appliesTo(accountId)) {
            close(accountId);
        }
    }

    /**
     * Erases whoever a record of the current organiser is about, on their written request: what this organiser holds, and
     * nothing else. The account is not its own. It goes only if it would be left over: not if somebody works with it, for
     * whomever, nor if another organiser has named its holder, even if they have not answered yet.
     */
    public void eraseRecord(UUID personId) {
        Subject subject = subjects.ofPerson(personId).orElseThrow(() -> new NotFound("person " + personId));
        UUID organiser = CurrentTenant.required();
        transaction.executeWithoutResult(status -> erase(subject, false));
        UUID account = subject.accountId();
        if (account != null) {
            closeOutside(organiser, account);
        }
    }

    /** Erases whoever's time is over; nobody asked for it, so nobody is told. Within the present transaction. */
    void forget(Subject subject) {
        modules.forEach(module -> module.erase(subject));
        subject.personIds().forEach(person -> audit.record(null, "privacy.forget", "person", person, Map.of()));
    }

    /** Accounts belong to no organiser. */
    private void closeOutside(UUID organiserId, UUID accountId) {
        CurrentTenant.clear();
        try {
            if (!duty.mayComeTo(accountId) && !isNamed(accountId)) {
                close(accountId);
            }
        } finally {
            CurrentTenant.set(organiserId);
        }
    }

    private boolean isNamed(UUID accountId) {
        return accounts.organisersOf(accountId).stream()
                .anyMatch(organiser -> CurrentTenant.callAs(organiser, () -> subjects.isNamed(accountId)));
    }

    private void close(UUID accountId) {
        accounts.organisersOf(accountId)
                .forEach(organiser -> CurrentTenant.runAs(
                        organiser,
                        () -> transaction.executeWithoutResult(
                                status -> modules.forEach(module -> module.eraseAccount(accountId)))));
        closing.empty(accountId);
    }

    private void erase(Subject subject, boolean byThemselves) {
        modules.forEach(module -> module.erase(subject));
        for (UUID person : subject.personIds()) {
            audit.record(null, "privacy.erase", "person", person, Map.of("themselves", byThemselves));
        }
        events.publishEvent(
                new PersonErased(CurrentTenant.required(), subject.personIds().getFirst(), byThemselves));
    }
}
