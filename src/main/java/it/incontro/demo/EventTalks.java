package it.incontro.demo;

import it.incontro.event.EventLayout;
import it.incontro.meetingrequest.Agree;
import it.incontro.meetingrequest.Ask;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.Rank;
import it.incontro.meetingrequest.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the participants of a demo event ask each other for meetings and answer, each at its moment of the event's time. */
@Component
@Profile("demo")
class EventTalks {

    private static final Duration UNTIL_THE_ANSWER = Duration.ofHours(20);

    private final MeetingRequestService requests;
    private final EventLayout layout;
    private final DemoClock clock;

    EventTalks(MeetingRequestService requests, EventLayout layout, DemoClock clock) {
        this.requests = requests;
        this.layout = layout;
        this.clock = clock;
    }

    /** In one transaction: hundreds of small ones would each wait for the disk. */
    @Transactional
    public void hold(Stage stage) {
        stage.script().requests().stream().map(Cells::of).forEach(line -> play(stage, line));
    }

    private void play(Stage stage, Cells line) {
        UUID event = stage.event();
        Instant at = line.instant(0, stage.zone());
        UUID asker = stage.id(Stage.Kind.PARTY, line.at(1));
        UUID target = stage.id(Stage.Kind.PARTY, line.at(2));
        Rank rank = Rank.valueOf(line.at(3));
        String[] fate = line.at(4).split(" ", 2);
        String more = fate.length > 1 ? fate[1] : null;
        clock.set(event, at);
        if (fate[0].equals("agreed")) {
            requests.agree(new Agree(event, asker, target, rank, slot(stage, more), point(stage, line.maybe(5))));
            return;
        }
        UUID request = requests.ask(new Ask(event, asker, target, rank, line.maybe(5)));
        clock.set(event, at.plus(UNTIL_THE_ANSWER));
        switch (fate[0]) {
            case "accepted" -> {
                requests.accept(event, target, request, Rank.valueOf(more == null ? Rank.WANT.name() : more));
                stage.noteAccepted(new Stage.Accepted(request, line.at(1), line.at(2)));
            }
            case "declined" -> requests.decline(event, target, request, more);
            case "redirected" -> requests.redirect(new Redirect(event, target, request, party(stage, more), null));
            case "referred" -> requests.redirect(new Redirect(event, target, request, null, more));
            case "pending" -> {}
            default -> throw new IllegalStateException("a request that is " + fate[0]);
        }
    }

    private static @Nullable UUID party(Stage stage, @Nullable String name) {
        return name == null ? null : stage.id(Stage.Kind.PARTY, name);
    }

    private static @Nullable UUID point(Stage stage, @Nullable String name) {
        return name == null ? null : stage.id(Stage.Kind.POINT, name);
    }

    private @Nullable UUID slot(Stage stage, @Nullable String start) {
        if (start == null) {
            return null;
        }
        Instant at = Cells.of(start).instant(0, stage.zone());
        return layout.slots(stage.event()).stream()
                .filter(slot -> slot.startsAt().equals(at))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no slot at " + start))
                .id();
    }
}
