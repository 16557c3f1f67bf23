package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.event.EventService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IncontroTest
class OwnStepsTests {

    private static final Duration TWENTY_YEARS = Duration.ofDays(365 * 20);

    @Autowired
    private ApplicationContext context;

    @Test
    void nothingIsLeftToDoOnceTheEventIsOver() {
        Scene scene = new Scene(context);
        UUID company = scene.applied("Omega Inc", "ada@omega.example");

        assertThat(steps(scene, company)).contains("participation.step.availability");
        scene.run(() -> context.getBean(EventService.class).shiftClock(scene.event.eventId(), TWENTY_YEARS));
        assertThat(steps(scene, company)).isEmpty();
    }

    private List<String> steps(Scene scene, UUID company) {
        ParticipationService service = context.getBean(ParticipationService.class);
        return scene.call(() ->
                context.getBean(OwnSteps.class).of(scene.event, service.find(scene.event.eventId(), company)).stream()
                        .map(NextStep::messageKey)
                        .toList());
    }
}
