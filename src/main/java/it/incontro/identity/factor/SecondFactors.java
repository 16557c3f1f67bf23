package it.incontro.identity.factor;

import it.incontro.identity.AccountView;
import it.incontro.identity.Factor;
import it.incontro.identity.FactorChanged.Change;
import it.incontro.identity.HeldFactors;
import it.incontro.identity.MailCodes;
import it.incontro.identity.PasswordCheck;
import it.incontro.support.Rejected;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What accounts have set up besides their first factor, and the check of codes. */
@Service
public class SecondFactors implements HeldFactors {

    private final AuthenticatorApps apps;
    private final MailCodes mails;
    private final MailCodeChoices choices;
    private final RecoveryCodes recovery;
    private final PasskeyList passkeys;
    private final PasswordCheck passwords;
    private final CodeTries tries;
    private final FactorJournal journal;

    SecondFactors(
            AuthenticatorApps apps,
            MailCodes mails,
            MailCodeChoices choices,
            RecoveryCodes recovery,
            PasskeyList passkeys,
            PasswordCheck passwords,
            CodeTries tries,
            FactorJournal journal) {
        this.apps = apps;
        this.mails = mails;
        this.choices = choices;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.passwords = passwords;
        this.tries = tries;
        this.journal = journal;
    }

    @Override
    public Set<Factor> of(UUID accountId) {
        EnumSet<Factor> held = EnumSet.noneOf(Factor.class);
        if (apps.isSetUp(accountId)) {
            held.add(Factor.APP);
        }
        if (passkeys.has(accountId)) {
            held.add(Factor.PASSKEY);
        }
        if (choices.has(accountId)) {
            held.add(Factor.MAIL_CODE);
        }
        return held;
    }

    /**
     * Whether what was typed is right. It uses codes up.
     *
     * @throws Rejected if too much was tried lately
     */
    public boolean give(AccountView account, Factor way, String typed) {
        if (!tries.countOne(account.id())) {
            throw Rejected.because("identity.second.too-many-tries");
        }
        boolean right = isRight(account, way, typed.strip());
        if (right) {
            tries.forget(account.id());
            if (way == Factor.RECOVERY_CODE) {
                journal.tell(account.id(), way, Change.USED);
            }
        }
        return right;
    }

    private boolean isRight(AccountView account, Factor way, String typed) {
        return switch (way) {
            case APP -> apps.use(account.id(), typed);
            case MAIL_CODE -> mails.use(account.id(), typed);
            case RECOVERY_CODE -> recovery.use(account.id(), typed);
            case PASSWORD -> passwords.check(account.email(), typed).isPresent();
            case MAIL_LINK, PASSKEY, PROVIDER, PROVIDER_TWOFOLD -> false;
        };
    }
}
