package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.identity.IndividualService;
import it.incontro.identity.PersonDetails;
import it.incontro.support.Text;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One row for each human being at an event, through all that happens to their records. */
@IncontroTest
class EventPersonTests {

    private static final MemberDetails DELEGATE = new MemberDetails("Regione", null, null, false);

    @Autowired
    private ApplicationContext context;

    private Scene scene;
    private UUID event;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        event = scene.event.eventId();
    }

    @Test
    void attendeesMembersAndInterpretersHaveARowAndABadgeOfTheirOwn() {
        scene.applied("Dumarey", "ada@dumarey.example");
        UUID delegation = delegation();
        scene.call(() -> delegations().addMember(event, delegation, person("Eva"), DELEGATE));
        scene.call(() -> interpreters().add(event, person("Vera"), List.of("en", "it")));

        assertThat(rows()).isEqualTo(3);
        assertThat(scene.read("select count(distinct badge_code) from event_person where event_id = ?", event))
                .containsExactly("3");
    }

    @Test
    void theSecondHatOfAPersonWhoWasPickedHasNoSecondRowAndTheRowStaysUntilTheLastHatGoes() {
        UUID attendee = attendee("Dumarey");
        UUID delegation = delegation();
        UUID member = scene.call(() -> delegations().addMember(event, delegation, attendee, DELEGATE));
        assertThat(rows()).isEqualTo(1);

        scene.run(() -> delegations().removeMember(event, delegation, member));

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoLosesTheirOnlyHatHasNoRow() {
        UUID interpreter = scene.call(() -> interpreters().add(event, person("Vera"), List.of("en", "it")));

        scene.run(() -> interpreters().remove(event, interpreter));

        assertThat(rows()).isZero();
    }

    @Test
    void recordsThatAreOnePersonHaveOneRowAndBothBadgesLeadToItUntilTheyAreParted() {
        UUID one = attendee("Dumarey");
        UUID other = attendee("Confindustria");
        String first = badge(one);
        String second = badge(other);

        scene.run(() -> context.getBean(IndividualService.class).join(one, other));

        assertThat(active()).isEqualTo(1);
        assertThat(badge(one)).isEqualTo(badge(other));
        assertThat(of(first)).isEqualTo(of(second));

        scene.run(() -> context.getBean(IndividualService.class).part(one, other));

        assertThat(active()).isEqualTo(2);
        assertThat(badge(one)).isEqualTo(first);
        assertThat(badge(other)).isEqualTo(second);
    }

    private EventPersonView of(String badge) {
        return scene.call(() -> context.getBean(EventPersonService.class).findByBadge(event, badge))
                .orElseThrow();
    }

    private String badge(UUID person) {
        return scene.call(() -> context.getBean(EventPersonService.class).find(event, person))
                .orElseThrow()
                .badgeCode();
    }

    private int active() {
        return Integer.parseInt(
                scene.read("select count(*) from event_person where event_id = ? and merged_into is null", event)
                        .getFirst());
    }

    private int rows() {
        return Integer.parseInt(scene.read("select count(*) from event_person where event_id = ?", event)
                .getFirst());
    }

    private UUID attendee(String firm) {
        UUID participation = scene.applied(firm, null);
        return scene.call(() -> context.getBean(AttendeeService.class).of(event, participation))
                .getFirst()
                .personId();
    }

    private UUID delegation() {
        return scene.call(() -> delegations().create(event, new Text("Piedmont", "Piemonte")));
    }

    private DelegationService delegations() {
        return context.getBean(DelegationService.class);
    }

    private InterpreterService interpreters() {
        return context.getBean(InterpreterService.class);
    }

    private static PersonDetails person(String given) {
        return new PersonDetails(null, given, "Rossi", null, null, Locale.ITALIAN);
    }
}
