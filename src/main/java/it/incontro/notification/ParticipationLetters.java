package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.PersonView;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Stream.concat(STATES.keySet().stream(), Stream.of(MailPurpose.APPLIED_AGAIN))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        MailFacts.Party party = facts.party(mail.event(), mail.subject());
        if (mail.purpose() == MailPurpose.APPLIED_AGAIN) {
            return appliedAgain(mail, party);
        }
        boolean received = mail.purpose() == MailPurpose.APPLICATION_RECEIVED;
        if (!received && !party.state().equals(STATES.get(mail.purpose()))) {
            return Optional.empty();
        }
        EventView event = correspondence.event(mail);
        return correspondence.reader(mail).map(reader -> letter(mail, party, event, reader));
    }

    private Optional<Letter> appliedAgain(QueuedMail mail, MailFacts.Party party) {
        EventView event = correspondence.event(mail);
        return correspondence.reader(mail).map(reader -> {
            String title = event.title(reader.locale());
            LetterPad pad = correspondence
                    .pad(reader, "applied-again")
                    .say("greeting", reader.fullName())
                    .say("what", party.name(), title)
                    .say("next");
            return correspondence.finish(pad, event, reader, title, party.name());
        });
    }

    private Letter letter(QueuedMail mail, MailFacts.Party party, EventView event, PersonView reader) {
        String title = event.title(reader.locale());
        String days = Days.of(event, reader.locale());
        LetterPad pad = correspondence.pad(reader, kind(mail.purpose())).say("greeting", reader.fullName());
        if (mail.purpose() == MailPurpose.APPLICATION_RECEIVED) {
            // The same words, and no way in, whether the firm was known or not: whoever applies has only typed its
            // name.
            pad.say("received", title, days);
        } else {
            pad.say("decision", party.name(), title, days);
        }
        pad.say("next");
        if (mail.purpose() == MailPurpose.APPLICATION_ADMITTED || mail.purpose() == MailPurpose.APPLICATION_WAITING) {
            pad.button("button", correspondence.pageOf(event, reader, party.id(), ""));
        }
        return correspondence.finish(pad, event, reader, title, party.name());
    }

    private static String kind(MailPurpose purpose) {
        return purpose.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
