package it.incontro.notification;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.FactorChanged.Change;
import it.incontro.identity.MailCodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails about second factors: codes, and what was changed in an account. */
@Component
class FactorLetters implements LetterWriter {

    private static final String PORTAL = "Incontro";
    private static final Map<MailPurpose, Change> CHANGES = Map.of(
            MailPurpose.FACTOR_ADDED, Change.ADDED,
            MailPurpose.FACTOR_REMOVED, Change.REMOVED,
            MailPurpose.RECOVERY_CODES_RENEWED, Change.RENEWED,
            MailPurpose.RECOVERY_CODE_USED, Change.USED,
            MailPurpose.FACTORS_RESET, Change.RESET);

    private final AccountService accounts;
    private final MailCodes codes;
    private final PortalLinks links;
    private final MessageSource messages;

    FactorLetters(AccountService accounts, MailCodes codes, PortalLinks links, MessageSource messages) {
        this.accounts = accounts;
        this.codes = codes;
        this.links = links;
        this.messages = messages;
    }

    static MailPurpose purposeOf(Change change) {
        return CHANGES.entrySet().stream()
                .filter(entry -> entry.getValue() == change)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(
                MailPurpose.MAIL_CODE,
                MailPurpose.FACTOR_ADDED,
                MailPurpose.FACTOR_REMOVED,
                MailPurpose.RECOVERY_CODES_RENEWED,
                MailPurpose.RECOVERY_CODE_USED,
                MailPurpose.FACTORS_RESET);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        Change change = CHANGES.get(mail.purpose());
        return accounts.find(mail.account()).map(account -> change == null ? code(account) : changed(account, change));
    }

    private Letter code(AccountView account) {
        return new LetterPad(messages, account.locale(), "mail-code")
                .say("greeting", account.name())
                .say("purpose", codes.mint(account.id()), MailCodes.LIFE.toMinutes())
                .say("not-you")
                .finish(new Letter.Sender(PORTAL, null), reader(account));
    }

    private Letter changed(AccountView account, Change change) {
        return new LetterPad(messages, account.locale(), "factor")
                .subject("subject-" + change)
                .say("greeting", account.name())
                .say(change.name())
                .say("not-you")
                .button("button", links.to("/account/security"))
                .finish(new Letter.Sender(PORTAL, null), reader(account));
    }

    private static Letter.Reader reader(AccountView account) {
        return new Letter.Reader(account.name(), account.email());
    }
}
