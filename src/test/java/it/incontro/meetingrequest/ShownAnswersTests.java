package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.event.RefusalsShown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** When the asker learns of an answer, and of how much of it. */
@IncontroTest
class ShownAnswersTests {

    @Autowired
    private ApplicationContext context;

    private RequestScene scene;
    private UUID event;
    private UUID company;
    private UUID buyer;

    @BeforeEach
    void setUp() {
        scene = new RequestScene(context);
        event = scene.event.eventId();
        company = scene.company("Alfa", "gears");
        buyer = scene.buyer("Ford", "Purchasing", "gears");
    }

    @Test
    void hidesARefusalAndItsReasonUntilItIsShown() {
        UUID request = scene.ask(company, buyer, "please");
        decline(buyer, request, "bad experience");

        assertThat(row(company, request).state()).isEqualTo(RequestState.PENDING);
        assertThat(row(buyer, request).privateReason()).isEqualTo("bad experience");
        scene.later(Duration.ofMinutes(11));

        assertThat(row(company, request).state()).isEqualTo(RequestState.DECLINED);
        assertThat(row(company, request).privateReason()).isNull();
    }

    @Test
    void holdsRefusalsBackUntilTheAgendaIfTheEventSaysSo() {
        scene.rules(false, RefusalsShown.WITH_THE_AGENDA, null);
        UUID request = scene.ask(company, buyer, "please");
        decline(buyer, request, null);
        scene.later(Duration.ofHours(5));
        assertThat(row(company, request).state()).isEqualTo(RequestState.PENDING);

        scene.run(() -> scene.bean(RequestOffice.class)
                .showHeldAnswers(event, scene.bean(Clock.class).instant()));

        assertThat(row(company, request).state()).isEqualTo(RequestState.DECLINED);
    }

    @Test
    void holdsRefusalsBackAgainWhenTheAgendaIsStopped() {
        scene.rules(false, RefusalsShown.WITH_THE_AGENDA, null);
        UUID request = scene.ask(company, buyer, "please");
        decline(buyer, request, null);
        RequestOffice office = scene.bean(RequestOffice.class);
        Instant inTenMinutes = scene.bean(Clock.class).instant().plus(Duration.ofMinutes(10));

        scene.run(() -> office.showHeldAnswers(event, inTenMinutes));
        scene.run(() -> office.holdAnswersAgain(event));
        scene.later(Duration.ofHours(1));

        assertThat(row(company, request).state()).isEqualTo(RequestState.PENDING);
    }

    private RequestRow row(UUID me, UUID request) {
        return scene.call(() -> scene.bean(RequestInbox.class).only(event, me, request))
                .rows()
                .getFirst();
    }

    private void decline(UUID side, UUID request, @Nullable String reason) {
        scene.run(() -> scene.bean(MeetingRequestService.class).decline(event, side, request, reason));
    }
}
