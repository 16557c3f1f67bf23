package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.PersonView;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes that a meeting is cancelled: which, when and with which firm; never why. */
@Component
class CancellationLetters implements LetterWriter {

    private final Correspondence correspondence;
    private final MailFacts facts;
    private final JdbcClient jdbc;

    CancellationLetters(Correspondence correspondence, MailFacts facts, JdbcClient jdbc) {
        this.correspondence = correspondence;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.MEETING_CANCELLED);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        EventView event = correspondence.event(mail);
        return correspondence
                .reader(mail)
                .flatMap(reader -> meeting(event.id(), mail.subject(), reader.id())
                        .map(meeting -> letter(event, meeting, reader)));
    }

    private Letter letter(EventView event, Gone meeting, PersonView reader) {
        String title = event.title(reader.locale());
        LetterPad pad = correspondence
                .pad(reader, "meeting-cancelled")
                .say("greeting", reader.fullName())
                .say("cancelled", meeting.firms(), title, correspondence.deadline(event, reader, meeting.startsAt()))
                .say("rest");
        facts.participationOf(event.id(), reader.id())
                .ifPresent(own -> pad.button("button", correspondence.pageOf(event, reader, own, "/agenda")));
        return correspondence.finish(pad, event, reader, title);
    }

    /** The firm on the other side; both, for whoever interprets. */
    private Optional<Gone> meeting(UUID eventId, UUID meetingId, UUID personId) {
        return jdbc.sql("""
            select l.starts_at, case
                when exists (select 1 from attendee a where a.participation_id = r.asker_id and a.person_id = :person)
                    then tc.legal_name
                when exists (select 1 from attendee a where a.participation_id = r.target_id and a.person_id = :person)
                    then ac.legal_name
                else ac.legal_name || ' – ' || tc.legal_name end as firms
            from meeting m join meeting_request r on r.id = m.request_id join placement l on l.meeting_id = m.id
            join plan p on p.id = l.plan_id
            join participation a on a.id = r.asker_id join company ac on ac.id = a.company_id
            join participation t on t.id = r.target_id join company tc on tc.id = t.company_id
            where m.event_id = :event and m.id = :meeting and p.number is not null and p.stopped_at is null
            order by p.number desc limit 1
            """)
                .param("event", eventId)
                .param("meeting", meetingId)
                .param("person", personId)
                .query(Gone.class)
                .optional();
    }

    record Gone(Instant startsAt, String firms) {}
}
