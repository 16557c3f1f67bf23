package it.incontro.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.meetingrequest.MeetingRequestAnswered;
import it.incontro.meetingrequest.RequestState;
import it.incontro.participation.ParticipationDecided;
import it.incontro.participation.ParticipationState;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@IncontroTest
class DeparturesTests {

    @Autowired
    private PlacementService placements;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanDetails details;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    private Hall hall;
    private UUID plan;
    private UUID request;
    private UUID ford;

    @BeforeEach
    void placeOneMeeting() {
        hall = new Hall(database, 2);
        UUID table = hall.point("Table", 2);
        plan = hall.call(() -> plans.newDraft(hall.event, "Draft", null));
        ford = hall.company("Ford", hall.person("Anna"));
        request = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        hall.run(() -> placements.place(hall.event, plan, request, hall.slot(0), table, null));
        UUID other = hall.pair("Aizoon");
        hall.run(() -> placements.place(hall.event, plan, other, hall.slot(0), table, null));
    }

    @Test
    void takesAMeetingOutWhenItsRequestIsTakenBack() {
        publish(new MeetingRequestAnswered(hall.organiser, hall.event, request, RequestState.WITHDRAWN));

        assertThat(hall.call(() -> details.meetings(hall.event, plan)))
                .extracting(PlacedMeetingRow::askerName)
                .containsExactly("Aizoon A");
        assertThat(hall.call(() -> plans.find(hall.event, plan)).revision()).isEqualTo(3);
    }

    @Test
    void takesAllMeetingsOutOfAParticipationThatLeaves() {
        publish(new ParticipationDecided(hall.organiser, hall.event, ford, ParticipationState.WITHDRAWN));

        assertThat(hall.call(() -> details.meetings(hall.event, plan))).hasSize(1);
    }

    @Test
    void leavesMeetingsAloneWhenARequestIsAccepted() {
        publish(new MeetingRequestAnswered(hall.organiser, hall.event, request, RequestState.ACCEPTED));

        assertThat(hall.call(() -> details.meetings(hall.event, plan))).hasSize(2);
    }

    private void publish(Object event) {
        hall.run(() -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }
}
