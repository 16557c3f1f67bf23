package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import it.incontro.IncontroTest;
import it.incontro.event.ActivityClosed;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IncontroTest
class ModerationTests {

    @Autowired
    private ApplicationContext context;

    private Scene scene;
    private ParticipationService service;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        service = context.getBean(ParticipationService.class);
    }

    @Test
    void admitsSeveralAtOnceAndLetsTheirAttendeesSignIn() {
        UUID first = scene.applied("Alfa Inc", "ada@alfa.example");
        UUID second = scene.applied("Beta Inc", "ada@beta.example");

        int decided = scene.call(() ->
                service.decideAll(scene.event.eventId(), List.of(first, second), ParticipationState.ADMITTED, null));

        assertThat(decided).isEqualTo(2);
        assertThat(state(first)).isEqualTo(ParticipationState.ADMITTED);
        assertThat(scene.accounts().findByEmail("ada@alfa.example")).isPresent();
        assertThat(scene.accounts().findByEmail("ada@beta.example")).isPresent();
    }

    @Test
    void givesNobodyAnAccountBeforeTheDecision() {
        scene.applied("Gamma Inc", "ada@gamma.example");

        assertThat(scene.accounts().findByEmail("ada@gamma.example")).isEmpty();
    }

    @Test
    void refusesOnlyWithAReasonAndKeepsItInTheHistory() {
        UUID company = scene.applied("Delta Inc", "ada@delta.example");
        UUID event = scene.event.eventId();

        assertThatThrownBy(() -> scene.run(() -> service.refuse(event, company, "  ")))
                .isInstanceOf(Rejected.class);
        scene.run(() -> service.refuse(event, company, "Out of the project's scope"));
        scene.run(() -> service.admit(event, company, null));

        List<HistoryRow> history =
                scene.call(() -> scene.bean(ParticipationLists.class).history(event, company));
        assertThat(history)
                .extracting(HistoryRow::state, HistoryRow::reason)
                .startsWith(tuple("ADMITTED", null), tuple("NOT_ADMITTED", "Out of the project's scope"));
    }

    @Test
    void listsInTheOrderOfApplyingAndFilters() {
        UUID first = scene.applied("Zeta Inc", "ada@zeta.example");
        UUID second = scene.applied("Eta Inc", "ada@eta.example");
        scene.buyer("Ford", "Purchasing", "ada@ford.example");
        UUID event = scene.event.eventId();
        var all = new ParticipationFilter(Side.SUPPLIER, null, null, null);
        var named = new ParticipationFilter(null, null, null, "eta i");

        ParticipationPage page =
                scene.call(() -> scene.bean(ParticipationLists.class).page(event, all, 0));
        ParticipationPage found =
                scene.call(() -> scene.bean(ParticipationLists.class).page(event, named, 0));

        assertThat(page.rows()).extracting(ParticipationRow::id).containsExactly(first, second);
        assertThat(page.rows()).extracting(ParticipationRow::place).containsExactly(1, 2);
        assertThat(found.total()).isEqualTo(2);
        assertThat(scene.call(() -> scene.bean(ParticipationLists.class)
                        .page(event, new ParticipationFilter(null, null, null, "%"), 0)
                        .total()))
                .isZero();
    }

    @Test
    void doesNotReachIntoAnotherEvent() {
        UUID company = scene.applied("Theta Inc", "ada@theta.example");
        Scene other = new Scene(context);

        assertThatThrownBy(() -> other.run(() -> service.admit(other.event.eventId(), company, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.run(() -> service.admit(other.event.eventId(), company, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesOneApplicationOfEachCompany() {
        UUID first = scene.applied("Iota Inc", "ada@iota.example");

        assertThat(scene.applied("iota inc", "eva@iota.example")).isEqualTo(first);
        assertThat(scene.read(
                        "select p.email from attendee a join person p on p.id = a.person_id"
                                + " where a.participation_id = ?",
                        first))
                .containsExactly("ada@iota.example");
    }

    @Test
    void takesNoApplicationAfterTheWindow() {
        scene.openApplications(Duration.ofDays(-9), Duration.ofDays(-2));

        assertThatThrownBy(() -> scene.applied("Kappa Inc", "ada@kappa.example"))
                .isInstanceOf(ActivityClosed.class);
    }

    private ParticipationState state(UUID id) {
        return scene.call(() -> service.find(scene.event.eventId(), id)).state();
    }
}
