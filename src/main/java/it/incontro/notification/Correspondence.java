package it.incontro.notification;

import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.support.web.EventTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What every mail about an event has in common: who writes, who reads, and where its link leads. */
@Component
class Correspondence {

    /** How long after an event the links to its pages work. */
    private static final Duration LINK_AFTERLIFE = Duration.ofDays(7);

    private final EventService events;
    private final EventClock eventClock;
    private final OrganiserService organisers;
    private final PersonService persons;
    private final ParticipationLinks participationLinks;
    private final MailFacts facts;
    private final PortalLinks links;
    private final MessageSource messages;
    private final EventTimes times;
    private final Clock clock;

    Correspondence(
            EventService events,
            EventClock eventClock,
            OrganiserService organisers,
            PersonService persons,
            ParticipationLinks participationLinks,
            MailFacts facts,
            PortalLinks links,
            MessageSource messages,
            EventTimes times,
            Clock clock) {
        this.events = events;
        this.eventClock = eventClock;
        this.organisers = organisers;
        this.persons = persons;
        this.participationLinks = participationLinks;
        this.facts = facts;
        this.links = links;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    EventView event(QueuedMail mail) {
        return events.find(mail.event());
    }

    /** The reader; empty for somebody without an address. */
    Optional<PersonView> reader(QueuedMail mail) {
        return Optional.of(persons.find(mail.person())).filter(person -> person.email() != null);
    }

    LetterPad pad(PersonView reader, String kind) {
        return new LetterPad(messages, reader.locale(), kind).ofEvent();
    }

    Letter finish(LetterPad pad, EventView event, PersonView reader, Object... subjectArguments) {
        String address = java.util.Objects.requireNonNull(reader.email(), "a reader without an address");
        String notice = links.to("/events/" + event.code() + "/privacy");
        if (facts.isFirstHeardOf(event.id(), reader.id())) {
            pad.sayInCommon("first-notice", organiser(event), event.title(reader.locale()), notice);
        }
        pad.notice(notice);
        return pad.finish(sender(event), new Letter.Reader(reader.fullName(), address), subjectArguments);
    }

    /** A mail to another address than the person's, whose it is perhaps not. */
    Letter finishTo(String address, LetterPad pad, EventView event, PersonView reader, Object subjectArgument) {
        return pad.notice(links.to("/events/" + event.code() + "/privacy"))
                .finish(
                        sender(event),
                        new Letter.Reader(reader.givenName() + " " + reader.familyName(), address),
                        subjectArgument);
    }

    private Letter.Sender sender(EventView event) {
        return new Letter.Sender(
                event.details().contactName() + " – " + organiser(event),
                event.details().contactEmail());
    }

    private String organiser(EventView event) {
        return organisers.find(event.organiserId()).map(OrganiserView::name).orElse("Incontro");
    }

    /** Where somebody reads on: the page itself for who has an account, else a link that opens the participation. */
    String pageOf(EventView event, PersonView reader, UUID participationId, String page) {
        return reader.accountId() == null
                ? link(event, participationId)
                : links.to("/events/" + event.code() + "/participations/" + participationId + page);
    }

    /** A moment in the event’s time, as this reader reads it, with the zone. */
    String deadline(EventView event, PersonView reader, Instant moment) {
        return times.deadline(moment, event.zone(), reader.locale());
    }

    /** A fresh link to a participation that works until a week after the event. */
    String link(EventView event, UUID participationId) {
        return links.to("/invitations/" + participationLinks.mint(event.id(), participationId, expiry(event)));
    }

    String personPage(EventView event, PersonView reader) {
        return links.to("/events/" + event.code() + "/persons/" + reader.id() + "/agenda");
    }

    /** By the real clock, which the event's differs from in the demo; renewed after the event it works for a week too. */
    private Instant expiry(EventView event) {
        Instant end =
                event.details().endsOn().plusDays(1).atStartOfDay(event.zone()).toInstant();
        Instant now = clock.instant();
        Instant realEnd = end.minus(Duration.between(now, eventClock.now(event.id())));
        return (realEnd.isAfter(now) ? realEnd : now).plus(LINK_AFTERLIFE);
    }
}
