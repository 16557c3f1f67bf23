package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.PersonView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes what applicants hear: that we have their application, and what was decided. */
@Component
class ParticipationLetters implements LetterWriter {

    /** The state that each decision's mail tells; when it has changed again meanwhile, a newer mail tells that. */
    private static final Map<MailPurpose, String> STATES = Map.of(
            MailPurpose.APPLICATION_RECEIVED, "APPLIED",
            MailPurpose.APPLICATION_ADMITTED, "ADMITTED",
            MailPurpose.APPLICATION_WAITING, "WAITING",
            MailPurpose.APPLICATION_NOT_ADMITTED, "NOT_ADMITTED");

    private final Correspondence correspondence;
    private final MailFacts facts;

    ParticipationLetters(Correspondence correspondence, MailFacts facts) {
        this.correspondence = correspondence;
        this.facts = facts;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return STATES.keySet();
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        MailFacts.Party party = facts.party(mail.event(), mail.subject());
        boolean received = mail.purpose() == MailPurpose.APPLICATION_RECEIVED;
        if (!received && !party.state().equals(STATES.get(mail.purpose()))) {
            return Optional.empty();
        }
        EventView event = correspondence.event(mail);
        return correspondence.reader(mail).map(reader -> letter(mail, party, event, reader));
    }

    private Letter letter(QueuedMail mail, MailFacts.Party party, EventView event, PersonView reader) {
        String title = event.title(reader.locale());
        String days = Days.of(event, reader.locale());
        LetterPad pad = correspondence.pad(reader, kind(mail.purpose())).say("greeting", reader.fullName());
        if (mail.purpose() == MailPurpose.APPLICATION_RECEIVED) {
            pad.say("received", title, days, party.name());
        } else {
            pad.say("decision", party.name(), title, days);
        }
        pad.say("next");
        if (mail.purpose() != MailPurpose.APPLICATION_NOT_ADMITTED) {
            pad.button("button", correspondence.pageOf(event, reader, party.id(), ""));
        }
        return correspondence.finish(pad, event, reader, title, party.name());
    }

    private static String kind(MailPurpose purpose) {
        return purpose.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
