package it.incontro.notification;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes to an owner that somebody was erased; not who, which nobody knows any more. */
@Component
class ErasureLetters implements LetterWriter {

    private final AccountService accounts;
    private final OrganiserService organisers;
    private final PortalLinks links;
    private final MessageSource messages;

    ErasureLetters(AccountService accounts, OrganiserService organisers, PortalLinks links, MessageSource messages) {
        this.accounts = accounts;
        this.organisers = organisers;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.PERSON_ERASED);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        return accounts.find(mail.account())
                .flatMap(owner -> organisers.find(mail.subject()).map(organiser -> letter(owner, organiser)));
    }

    private Letter letter(AccountView owner, OrganiserView organiser) {
        return new LetterPad(messages, owner.locale(), "person-erased")
                .say("greeting", owner.name())
                .say("erased", organiser.name())
                .say("board")
                .button("button", links.to("/home"))
                .finish(
                        new Letter.Sender(organiser.name(), organiser.email()),
                        new Letter.Reader(owner.name(), owner.email()),
                        organiser.name());
    }
}
