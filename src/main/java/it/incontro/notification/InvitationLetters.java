package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.PersonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the invitation of a buyer, and to everybody else the link to their page. */
@Component
class InvitationLetters implements LetterWriter {

    private static final int NAMED = 8;

    private final Correspondence correspondence;
    private final MailFacts facts;

    InvitationLetters(Correspondence correspondence, MailFacts facts) {
        this.correspondence = correspondence;
        this.facts = facts;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.INVITATION);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        EventView event = correspondence.event(mail);
        MailFacts.Party party = facts.party(mail.event(), mail.subject());
        return correspondence
                .reader(mail)
                .map(reader ->
                        party.side().equals("BUYER") ? toBuyer(event, party, reader) : link(event, party, reader));
    }

    private Letter toBuyer(EventView event, MailFacts.Party party, PersonView reader) {
        Locale locale = reader.locale();
        LetterPad pad = correspondence.pad(reader, "invitation");
        pad.say("greeting", reader.fullName())
                .say("invited", party.name(), event.title(locale))
                .say(
                        "where",
                        Days.of(event, locale),
                        event.details().venue(),
                        event.details().city());
        List<String> companies = firstOf(facts.companies(event.id()), pad);
        if (!companies.isEmpty()) {
            pad.list("who", companies);
        }
        pad.say("what");
        facts.answersClose(event.id())
                .ifPresent(until -> pad.say("until", correspondence.deadline(event, reader, until)));
        pad.button("button", correspondence.link(event, party.id())).say("link");
        return correspondence.finish(pad, event, reader, event.title(locale));
    }

    private Letter link(EventView event, MailFacts.Party party, PersonView reader) {
        String title = event.title(reader.locale());
        LetterPad pad = correspondence
                .pad(reader, "invitation")
                .say("greeting", reader.fullName())
                .say("page", party.name(), title)
                .button("button", correspondence.link(event, party.id()))
                .say("link")
                .subject("subject-link");
        return correspondence.finish(pad, event, reader, title);
    }

    private static List<String> firstOf(List<String> all, LetterPad pad) {
        List<String> shown = new ArrayList<>(all.subList(0, Math.min(NAMED, all.size())));
        if (all.size() > NAMED) {
            shown.add(pad.words("more", all.size() - NAMED));
        }
        return shown;
    }
}
