package it.incontro.demo;

import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventPicture.Wish;
import it.incontro.event.Activity;
import it.incontro.event.WindowService;
import it.incontro.event.WindowView;
import it.incontro.meetingrequest.Origin;
import it.incontro.meetingrequest.RequestState;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has the people of an invented event ask and accept, evenly over the weeks in which requests were open. */
@Component
@Profile("demo")
class CrowdRequests {

    private static final Duration UNTIL_THE_ANSWER = Duration.ofHours(20);
    private static final String ANSWERED_BY = "demo";

    private final BulkRows rows;
    private final WindowService windows;
    private final Clock clock;

    CrowdRequests(BulkRows rows, WindowService windows, Clock clock) {
        this.rows = rows;
        this.windows = windows;
        this.clock = clock;
    }

    void hold(Stage stage, EventPicture picture, List<UUID> participations) {
        WindowView open = windows.of(stage.event()).stream()
                .filter(window -> window.activity() == Activity.REQUEST)
                .findFirst()
                .orElseThrow();
        Timestamp now = Timestamp.from(clock.instant());
        int count = picture.wishes().size();
        Duration step = Duration.between(open.opensAt(), open.closesAt()).dividedBy(count + 1L);
        List<@Nullable Object[]> requests = new ArrayList<>();
        for (Wish wish : picture.wishes()) {
            Instant asked = open.opensAt().plus(step.multipliedBy(requests.size()));
            Timestamp answered = Timestamp.from(asked.plus(UNTIL_THE_ANSWER));
            UUID buyer = participations.get(wish.buyer());
            UUID company = participations.get(wish.company());
            requests.add(new Object[] {
                Ids.next(),
                0L,
                stage.event(),
                wish.byBuyer() ? buyer : company,
                wish.byBuyer() ? company : buyer,
                Origin.ASKER.name(),
                (wish.byBuyer() ? wish.buyers() : wish.companies()).name(),
                (wish.byBuyer() ? wish.companies() : wish.buyers()).name(),
                RequestState.ACCEPTED.name(),
                Timestamp.from(asked),
                answered,
                ANSWERED_BY,
                answered,
                now
            });
        }
        rows.add(
                "meeting_request",
                "id, version, event_id, asker_id, target_id, origin, asker_rank, target_rank, state, asked_at, "
                        + "answered_at, answered_by, answer_shown_from, created_at",
                requests);
    }
}
