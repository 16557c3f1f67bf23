package it.incontro.notification;

import it.incontro.agenda.AgendaCalendars;
import it.incontro.agenda.AgendaChange;
import it.incontro.agenda.AgendaEntry;
import it.incontro.agenda.AgendaFile;
import it.incontro.agenda.AgendaHistory;
import it.incontro.agenda.AgendaReader;
import it.incontro.agenda.AgendaTimes;
import it.incontro.agenda.VersionNews;
import it.incontro.event.EventView;
import it.incontro.identity.PersonView;
import it.incontro.support.calendar.CalendarFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes to each person what a published version changes in their agenda; the final one brings a calendar file. */
@Component
class AgendaLetters implements LetterWriter {

    private static final int NAMED = 25;

    private final Correspondence correspondence;
    private final MailFacts facts;
    private final AgendaHistory history;
    private final AgendaCalendars calendars;

    AgendaLetters(Correspondence correspondence, MailFacts facts, AgendaHistory history, AgendaCalendars calendars) {
        this.correspondence = correspondence;
        this.facts = facts;
        this.history = history;
        this.calendars = calendars;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.AGENDA_PUBLISHED);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        EventView event = correspondence.event(mail);
        return correspondence.reader(mail).flatMap(reader -> {
            // A mail can be passed on, as a link can: it carries no contact data.
            AgendaReader eyes = AgendaReader.linkHolder(reader.locale());
            return history.newsFor(event.id(), mail.subject(), reader.id(), eyes)
                    .map(news -> letter(event, reader, news, eyes));
        });
    }

    private Letter letter(EventView event, PersonView reader, VersionNews news, AgendaReader eyes) {
        String title = event.title(reader.locale());
        String number = String.valueOf(news.version().number());
        String kind = news.version().provisional() ? "provisional" : "final";
        LetterPad pad = correspondence
                .pad(reader, "agenda")
                .say("greeting", reader.fullName())
                .say(kind, title, number);
        List<String> points = points(news, pad);
        if (!points.isEmpty()) {
            pad.list("changes", points, news.times().zoneName(event.details().startsOn()));
        }
        pad.button("button", pageOf(event, reader));
        if (!news.version().provisional()) {
            AgendaFile file = calendars.ofPerson(event.id(), reader.id(), eyes);
            pad.attach(new Mail.Attachment(file.name(), CalendarFile.CONTENT_TYPE, file.content()));
        }
        return correspondence.finish(pad.subject("subject-" + kind), event, reader, title, number);
    }

    private String pageOf(EventView event, PersonView reader) {
        return reader.accountId() != null
                ? correspondence.personPage(event, reader)
                : facts.participationOf(event.id(), reader.id())
                        .map(participation -> correspondence.link(event, participation))
                        .orElseGet(() -> correspondence.personPage(event, reader));
    }

    private static List<String> points(VersionNews news, LetterPad pad) {
        List<String> points = new ArrayList<>();
        news.changes().stream()
                .limit(NAMED)
                .map(change -> point(change, news.times(), pad))
                .forEach(points::add);
        if (news.changes().size() > NAMED) {
            points.add(pad.words("more", news.changes().size() - NAMED));
        }
        return points;
    }

    private static String point(AgendaChange change, AgendaTimes times, LetterPad pad) {
        AgendaEntry before = change.before();
        AgendaEntry after = change.after();
        if (after == null) {
            return pad.words("removed", before == null ? "" : line(before, times));
        }
        return before == null
                ? pad.words("added", line(after, times))
                : pad.words("moved", line(after, times), when(before, times));
    }

    private static String line(AgendaEntry entry, AgendaTimes times) {
        return when(entry, times) + " · " + entry.title() + (entry.where().isEmpty() ? "" : " · " + entry.where());
    }

    private static String when(AgendaEntry entry, AgendaTimes times) {
        return times.brief(entry.startsAt(), entry.endsAt());
    }
}
