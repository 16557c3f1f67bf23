package it.incontro.meetingrequest;

import it.incontro.event.Activity;
import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.WindowService;
import it.incontro.event.WindowView;
import it.incontro.identity.EventRef;
import it.incontro.participation.NextStep;
import it.incontro.participation.NextSteps;
import it.incontro.participation.ParticipationView;
import it.incontro.support.web.EventTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On a participant's home: requests that wait for an answer, and whom to ask until when. */
@Component
@Order(100)
class RequestSteps implements NextSteps {

    private final RequestInbox inbox;
    private final InboxQueries queries;
    private final WindowService windows;
    private final EventService events;
    private final EventClock clock;
    private final EventTimes times;

    RequestSteps(
            RequestInbox inbox,
            InboxQueries queries,
            WindowService windows,
            EventService events,
            EventClock clock,
            EventTimes times) {
        this.inbox = inbox;
        this.queries = queries;
        this.windows = windows;
        this.events = events;
        this.clock = clock;
        this.times = times;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NextStep> of(EventRef event, ParticipationView participation) {
        List<NextStep> steps = new ArrayList<>();
        UUID me = participation.id();
        Instant now = clock.now(event.eventId());
        String base = "/events/" + event.code() + "/participations/" + me;
        int waiting = queries.counts(event.eventId(), me, now).getOrDefault(Box.WAITING, 0);
        open(event, Activity.ANSWER, now)
                .filter(until -> waiting > 0)
                .ifPresent(until -> steps.add(new NextStep(
                        "meetingrequest.step.answer", List.of(waiting, until), base + "/meeting-requests", true)));
        if (!inbox.sidesToAsk(event.eventId(), me).isEmpty()) {
            open(event, Activity.REQUEST, now)
                    .flatMap(until -> ask(event, me, until, base + "/catalogue"))
                    .ifPresent(steps::add);
        }
        return steps;
    }

    private Optional<NextStep> ask(EventRef event, UUID me, String until, String path) {
        Integer room = inbox.room(event.eventId(), me);
        if (room == null) {
            return Optional.of(new NextStep("meetingrequest.step.ask", List.of(until), path, false));
        }
        return room == 0
                ? Optional.empty()
                : Optional.of(new NextStep("meetingrequest.step.ask-up-to", List.of(room, until), path, true));
    }

    /** The last day of an activity that is open now. */
    private Optional<String> open(EventRef event, Activity activity, Instant now) {
        ZoneId zone = events.find(event.eventId()).zone();
        return windows.of(event.eventId()).stream()
                .filter(window -> window.activity() == activity && window.isOpenAt(now))
                .map(WindowView::closesAt)
                .map(end -> LocalDate.ofInstant(end.minusSeconds(1), zone))
                .map(times::day)
                .findFirst();
    }
}
