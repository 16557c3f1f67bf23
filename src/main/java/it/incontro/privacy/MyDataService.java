package it.incontro.privacy;

import it.incontro.identity.AccountData;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.HeldSection;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Subject;
import it.incontro.identity.SubjectService;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Collects everything held about somebody. It looks into many tenants, so each is a transaction of its own. */
@Service
public class MyDataService {

    private final List<PersonalData> modules;
    private final SubjectService subjects;
    private final AccountData accountData;
    private final AccountService accounts;
    private final OrganiserService organisers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MyDataService(
            List<PersonalData> modules,
            SubjectService subjects,
            AccountData accountData,
            AccountService accounts,
            OrganiserService organisers,
            TransactionTemplate transaction,
            Clock clock) {
        this.modules = modules;
        this.subjects = subjects;
        this.accountData = accountData;
        this.accounts = accounts;
        this.organisers = organisers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything about the holder of an account. */
    public MyData of(UUID accountId) {
        List<MyData.OfOrganiser> known = accounts.organisersOf(accountId).stream()
                .map(organiser -> CurrentTenant.callAs(organiser, () -> held(organiser, accountId)))
                .flatMap(Optional::stream)
                .toList();
        return new MyData(clock.instant(), accountData.of(accountId), known);
    }

    private Optional<MyData.OfOrganiser> held(UUID organiserId, UUID accountId) {
        return Objects.requireNonNull(transaction.execute(
                status -> Optional.of(view(organisers.find(organiserId).orElseThrow(), subject(accountId)))
                        .filter(one -> !one.sections().isEmpty())));
    }

    /** Whoever only works for an organiser has no record there: then the account alone finds what is held. */
    private Subject subject(UUID accountId) {
        return subjects.ofAccount(accountId).orElseGet(() -> new Subject(List.of(accountId), accountId, List.of()));
    }

    private MyData.OfOrganiser view(OrganiserView organiser, Subject subject) {
        List<HeldSection> sections = modules.stream()
                .flatMap(module -> module.about(subject).stream())
                .filter(section -> !section.rows().isEmpty())
                .toList();
        return new MyData.OfOrganiser(organiser.code(), organiser.name(), organiser.email(), sections);
    }
}
