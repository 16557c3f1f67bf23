package it.incontro.identity.factor;

import it.incontro.identity.Factor;
import it.incontro.identity.FactorChanged.Change;
import it.incontro.support.Rejected;
import java.util.List;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Service;

/** Setting second factors up and taking them away; each change is told to the owner and noted in the logs. */
@Service
public class FactorSettings {

    private final AuthenticatorApps apps;
    private final MailCodeChoices choices;
    private final RecoveryCodes recovery;
    private final Passkeys passkeys;
    private final PasskeyList list;
    private final SecondFactors factors;
    private final FactorJournal journal;

    FactorSettings(
            AuthenticatorApps apps,
            MailCodeChoices choices,
            RecoveryCodes recovery,
            Passkeys passkeys,
            PasskeyList list,
            SecondFactors factors,
            FactorJournal journal) {
        this.apps = apps;
        this.choices = choices;
        this.recovery = recovery;
        this.passkeys = passkeys;
        this.list = list;
        this.factors = factors;
        this.journal = journal;
    }

    /**
     * Takes an authenticator app into use.
     *
     * @throws Rejected if the code is not one of it
     */
    public void addApp(UUID accountId, String code) {
        if (!apps.confirm(accountId, code)) {
            throw Rejected.field("code", "identity.second.wrong");
        }
        journal.tell(accountId, Factor.APP, Change.ADDED);
    }

    /** Takes the authenticator app away. */
    public void removeApp(UUID accountId) {
        if (apps.remove(accountId)) {
            journal.tell(accountId, Factor.APP, Change.REMOVED);
            voidCodesWithoutDevice(accountId);
        }
    }

    /**
     * Takes a passkey into use.
     *
     * @throws Rejected if it does not answer what was asked
     */
    public void addPasskey(UUID accountId, PublicKeyCredentialCreationOptions asked, String label, String credential) {
        passkeys.register(asked, label, credential);
        journal.tell(accountId, Factor.PASSKEY, Change.ADDED);
    }

    /** Takes one of the account's passkeys away. */
    public void removePasskey(UUID accountId, UUID passkeyId) {
        if (list.remove(accountId, passkeyId)) {
            journal.tell(accountId, Factor.PASSKEY, Change.REMOVED);
            voidCodesWithoutDevice(accountId);
        }
    }

    /** Has codes by mail asked for at sign-in from now on. */
    public void chooseMail(UUID accountId) {
        if (choices.choose(accountId)) {
            journal.tell(accountId, Factor.MAIL_CODE, Change.ADDED);
        }
    }

    /** No longer asks for codes by mail. */
    public void dropMail(UUID accountId) {
        if (choices.drop(accountId)) {
            journal.tell(accountId, Factor.MAIL_CODE, Change.REMOVED);
        }
    }

    /** Makes new recovery codes, shown this once. */
    public List<String> renewRecoveryCodes(UUID accountId) {
        List<String> codes = recovery.renew(accountId);
        journal.tell(accountId, Factor.RECOVERY_CODE, Change.RENEWED);
        return codes;
    }

    /** The first codes of whoever has set a device up and has none; empty if there are some. */
    public List<String> firstRecoveryCodes(UUID accountId) {
        return recovery.left(accountId) == 0 ? recovery.renew(accountId) : List.of();
    }

    /** Recovery codes stand for a device; without one they would be a second factor that nobody chose. */
    private void voidCodesWithoutDevice(UUID accountId) {
        if (factors.of(accountId).stream().noneMatch(Factor::isOfDevice)) {
            recovery.removeAll(accountId);
        }
    }
}
