package it.incontro.identity.factor;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountSessions;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Factor;
import it.incontro.identity.FactorChanged.Change;
import it.incontro.identity.StaffSource;
import it.incontro.support.Rejected;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * For staff who lost their second factor and the recovery codes: an owner, who knows them, takes all of it away. From then
 * on a code by mail stands beside the password, until a device is set up anew. Nobody does that to themselves, and no
 * organiser to somebody who works for another one, too, whose doors it would open as well, or who was named as its staff and
 * has not agreed: anybody can type an address.
 */
@Service
public class FactorReset {

    private final AuthenticatorApps apps;
    private final PasskeyList passkeys;
    private final RecoveryCodes recovery;
    private final AccountSessions sessions;
    private final AccountService accounts;
    private final ObjectProvider<StaffSource> staff;
    private final FactorJournal journal;

    FactorReset(
            AuthenticatorApps apps,
            PasskeyList passkeys,
            RecoveryCodes recovery,
            AccountSessions sessions,
            AccountService accounts,
            ObjectProvider<StaffSource> staff,
            FactorJournal journal) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.sessions = sessions;
        this.accounts = accounts;
        this.staff = staff;
        this.journal = journal;
    }

    /**
     * Takes away what one of the current organiser's staff has set up, and ends their sessions; call it outside of
     * transactions, since it looks into other organisers.
     *
     * @throws Rejected for oneself, for somebody who has not agreed to work here, and who works for another organiser, too
     */
    public void reset(UUID accountId) {
        UUID organiser = CurrentTenant.required();
        if (CurrentVisitor.accountId().filter(accountId::equals).isPresent()) {
            throw Rejected.because("identity.staff.factors.own");
        }
        if (!worksFor(organiser, accountId)) {
            throw Rejected.because("identity.staff.factors.not-agreed");
        }
        if (accounts.organisersOf(accountId).stream()
                .anyMatch(other -> !other.equals(organiser) && worksFor(other, accountId))) {
            throw Rejected.because("identity.staff.factors.elsewhere");
        }
        apps.remove(accountId);
        passkeys.removeAll(accountId);
        recovery.removeAll(accountId);
        sessions.endAll(accountId, null);
        journal.tell(accountId, Factor.MAIL_CODE, Change.RESET);
    }

    private boolean worksFor(UUID organiser, UUID accountId) {
        return CurrentTenant.callAs(organiser, () -> staff.stream().anyMatch(source -> source.worksHere(accountId)));
    }
}
