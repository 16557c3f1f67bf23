package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.PersonView;
import it.incontro.participation.NamedHat;
import it.incontro.participation.NamedService;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks whoever was named by an address that is known whether it is them, and tells who named them if it is not. */
@Component
class NamedLetters implements LetterWriter {

    private final Correspondence correspondence;
    private final NamedService named;
    private final PersonLinks questions;
    private final PortalLinks links;
    private final MessageSource messages;

    NamedLetters(
            Correspondence correspondence,
            NamedService named,
            PersonLinks questions,
            PortalLinks links,
            MessageSource messages) {
        this.correspondence = correspondence;
        this.named = named;
        this.questions = questions;
        this.links = links;
        this.messages = messages;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.NAMED, MailPurpose.NAMED_DENIED);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        EventView event = correspondence.event(mail);
        return correspondence
                .reader(mail)
                .flatMap(reader -> mail.purpose() == MailPurpose.NAMED
                        ? named.open(reader.id()).map(hat -> question(event, reader, hat))
                        : named.hat(mail.subject()).map(hat -> denied(event, reader, hat)));
    }

    private Letter question(EventView event, PersonView reader, NamedHat hat) {
        String title = event.title(reader.locale());
        String token = questions.mint(PersonLinks.Purpose.NAMED, reader.id());
        LetterPad pad = correspondence
                .pad(reader, "named")
                .say("greeting")
                .say("purpose", as(hat, reader), title)
                .say("what")
                .button("button", links.to("/named/by-mail/" + token));
        return correspondence.finish(pad, event, reader, title);
    }

    private Letter denied(EventView event, PersonView reader, NamedHat hat) {
        String title = event.title(reader.locale());
        LetterPad pad = correspondence
                .pad(reader, "named-denied")
                .say("greeting", reader.fullName())
                .say("what", hat.name(), title)
                .say("next");
        return correspondence.finish(pad, event, reader, title);
    }

    /** In what capacity, in the reader's language. */
    private String as(NamedHat hat, PersonView reader) {
        return messages.getMessage(
                "notification.named.as." + hat.kind(), new Object[] {Inert.text(hat.comesFor())}, reader.locale());
    }
}
