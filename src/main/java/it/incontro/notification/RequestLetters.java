package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.PersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the digest of requests that wait for an answer, and the news that one was accepted. */
@Component
class RequestLetters implements LetterWriter {

    private static final int NAMED = 10;
    private static final String PAGE = "/meeting-requests";

    private final Correspondence correspondence;
    private final MailFacts facts;

    RequestLetters(Correspondence correspondence, MailFacts facts) {
        this.correspondence = correspondence;
        this.facts = facts;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.REQUESTS_RECEIVED, MailPurpose.REQUEST_ACCEPTED);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        EventView event = correspondence.event(mail);
        return correspondence
                .reader(mail)
                .flatMap(reader -> mail.purpose() == MailPurpose.REQUESTS_RECEIVED
                        ? waiting(mail, event, reader)
                        : accepted(mail, event, reader));
    }

    private Optional<Letter> waiting(QueuedMail mail, EventView event, PersonView reader) {
        List<String> askers = facts.askersOf(event.id(), mail.subject());
        if (askers.isEmpty()) {
            return Optional.empty();
        }
        Locale locale = reader.locale();
        MailFacts.Party party = facts.party(event.id(), mail.subject());
        LetterPad pad = correspondence.pad(reader, "requests-received").say("greeting", reader.fullName());
        List<String> shown = new ArrayList<>(askers.subList(0, Math.min(NAMED, askers.size())));
        if (askers.size() > NAMED) {
            shown.add(pad.words("more", askers.size() - NAMED));
        }
        pad.list("waiting", shown, askers.size(), party.name(), event.title(locale))
                .say("what");
        facts.answersClose(event.id())
                .ifPresent(until -> pad.say("until", correspondence.deadline(event, reader, until)));
        pad.button("button", correspondence.pageOf(event, reader, party.id(), PAGE));
        return Optional.of(correspondence.finish(pad, event, reader, event.title(locale), askers.size()));
    }

    private Optional<Letter> accepted(QueuedMail mail, EventView event, PersonView reader) {
        MailFacts.Request request = facts.request(event.id(), mail.subject());
        if (!request.state().equals("ACCEPTED")) {
            return Optional.empty();
        }
        String title = event.title(reader.locale());
        LetterPad pad = correspondence
                .pad(reader, "request-accepted")
                .say("greeting", reader.fullName())
                .say("accepted", request.targetName(), title)
                .say("next")
                .button("button", correspondence.pageOf(event, reader, request.askerId(), PAGE));
        return Optional.of(correspondence.finish(pad, event, reader, title, request.targetName()));
    }
}
