package it.incontro.notification;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.PasswordLinks;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.WorkAgreement;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the mails about accounts: the link to sign in with, and the invitation to an organiser's staff. */
@Component
class IdentityLetters implements LetterWriter {

    private static final String PORTAL = "Incontro";

    private final AccountService accounts;
    private final OrganiserService organisers;
    private final SignInLinks signInLinks;
    private final PasswordLinks passwordLinks;
    private final WorkAgreement agreement;
    private final PersonLinks questions;
    private final PortalLinks links;
    private final MessageSource messages;

    IdentityLetters(
            AccountService accounts,
            OrganiserService organisers,
            SignInLinks signInLinks,
            PasswordLinks passwordLinks,
            WorkAgreement agreement,
            PersonLinks questions,
            PortalLinks links,
            MessageSource messages) {
        this.accounts = accounts;
        this.organisers = organisers;
        this.signInLinks = signInLinks;
        this.passwordLinks = passwordLinks;
        this.agreement = agreement;
        this.questions = questions;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.SIGN_IN, MailPurpose.STAFF_INVITED);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        return accounts.find(mail.account())
                .flatMap(account -> mail.purpose() == MailPurpose.SIGN_IN
                        ? Optional.of(signIn(account))
                        : organisers.find(mail.subject()).map(organiser -> invitation(account, organiser)));
    }

    private Letter signIn(AccountView account) {
        return new LetterPad(messages, account.locale(), "sign-in")
                .say("greeting", account.name())
                .say("purpose", SignInLinks.LIFE.toMinutes())
                .button("button", links.to("/sign-in/link/" + signInLinks.mint(account.id())))
                .say("not-you")
                .finish(new Letter.Sender(PORTAL, null), new Letter.Reader(account.name(), account.email()));
    }

    /** Whoever has an account agrees first; who had none gets into it by this mail alone. */
    private Letter invitation(AccountView account, OrganiserView organiser) {
        return CurrentTenant.callAs(organiser.id(), () -> agreement.isGiven(account.id()))
                ? staffInvited(account, organiser)
                : work(account, organiser);
    }

    private Letter work(AccountView account, OrganiserView organiser) {
        String token =
                CurrentTenant.callAs(organiser.id(), () -> questions.mint(PersonLinks.Purpose.WORK, account.id()));
        return new LetterPad(messages, account.locale(), "work")
                .say("greeting", account.name())
                .say("purpose", organiser.name())
                .say("how")
                .button("button", links.to("/sign-in/work/" + token))
                .finish(
                        new Letter.Sender(organiser.name(), organiser.email()),
                        new Letter.Reader(account.name(), account.email()),
                        organiser.name());
    }

    private Letter staffInvited(AccountView account, OrganiserView organiser) {
        String token = passwordLinks.mint(account.id(), PasswordLinks.LIFE_OF_INVITATION);
        return new LetterPad(messages, account.locale(), "staff-invited")
                .say("greeting", account.name())
                .say("purpose", organiser.name())
                .say("how", account.email(), PasswordLinks.LIFE_OF_INVITATION.toDays())
                .button("button", links.to("/sign-in/password/" + token))
                .finish(
                        new Letter.Sender(organiser.name(), organiser.email()),
                        new Letter.Reader(account.name(), account.email()),
                        organiser.name());
    }
}
