package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.SeatingService;
import it.incontro.support.Conflict;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A buyer with two agendas, four companies, three slots and three tables. */
@IncontroTest
class TeamsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID buyer;
    private UUID bob;
    private UUID wendy;
    private List<UUID> requests;

    @BeforeEach
    void aBuyerWithTwoAgendas() {
        scene = new SchedulingScene(context, 3);
        buyer = scene.buyer("Ford");
        bob = scene.contactOf(buyer);
        wendy = scene.attends(buyer, "Wendy", 2);
        requests = List.of("Aizoon", "Mec", "Dumarey", "Drivesec").stream()
                .map(name -> scene.agreed(scene.company(name), buyer))
                .toList();
    }

    @Test
    void meetAtTheSameTimeEachWithItsOwnPersons() {
        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(run.placed()).isEqualTo(4);
        assertThat(requests).allSatisfy(request -> {
            assertThat(scene.seated(request)).hasSize(2);
            assertThat(scene.seated(request)).containsAnyOf(bob, wendy);
        });
    }

    @Test
    void sitTogetherWithTheSameAgenda() {
        seat(wendy, 1);

        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(run.placed()).isEqualTo(3);
        assertThat(requests.stream()
                        .map(scene::seated)
                        .filter(seated -> !seated.isEmpty())
                        .toList())
                .hasSize(3)
                .allSatisfy(seated -> assertThat(seated).contains(bob, wendy));
    }

    @Test
    void keepWhoSitsInAFixedMeetingWhenTheyAreChosenAnew() {
        put(requests.getFirst(), 0, 0);
        scene.run(() -> scene.bean(BoardEdits.class).fix(scene.event.eventId(), requests.getFirst(), null));
        UUID nadia = scene.attends(buyer, "Nadia", 1);

        scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(scene.seated(requests.getFirst())).contains(bob).doesNotContain(nadia, wendy);
        assertThat(scene.seated(requests.get(1))).containsAnyOf(nadia, wendy);
    }

    @Test
    void takeOneMeetingEachWhenPlacedByHand() {
        put(requests.get(0), 0, 0);
        put(requests.get(1), 0, 1);

        assertThat(scene.seated(requests.get(0))).contains(bob).doesNotContain(wendy);
        assertThat(scene.seated(requests.get(1))).contains(wendy).doesNotContain(bob);
        assertThatThrownBy(() -> put(requests.get(2), 0, 2)).isInstanceOf(Conflict.class);
    }

    @Test
    void areWhatTheBoardCountsOn() throws Exception {
        put(requests.get(0), 0, 0);
        assertThat(cellsOf(requests.get(2))).isEqualTo(8);

        put(requests.get(1), 0, 1);
        assertThat(cellsOf(requests.get(2))).isEqualTo(6);
    }

    @Test
    void takeOverAMeetingThatIsMovedToWhereTheOtherIsTaken() {
        put(requests.get(0), 0, 0);
        put(requests.get(1), 1, 0);

        put(requests.get(1), 0, 1);
        assertThat(scene.seated(requests.get(1))).contains(wendy).doesNotContain(bob);

        scene.run(() -> scene.bean(BoardEdits.class).undo(scene.event.eventId()));
        assertThat(scene.seated(requests.get(1))).contains(bob).doesNotContain(wendy);
    }

    private int cellsOf(UUID request) throws Exception {
        return Jsoup.parse(http.perform(get(scene.url("/board/meeting-requests/" + request))
                                .with(scene.asOwner()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("input[name=cell]")
                .size();
    }

    private void seat(UUID person, int agenda) {
        scene.run(() -> {
            UUID attendee = scene.bean(AttendeeService.class).of(scene.event.eventId(), buyer).stream()
                    .filter(each -> each.personId().equals(person))
                    .findFirst()
                    .orElseThrow()
                    .id();
            scene.bean(SeatingService.class).seat(scene.event.eventId(), buyer, attendee, agenda);
        });
    }

    private void put(UUID request, int slot, int table) {
        scene.run(() -> scene.bean(BoardEdits.class)
                .put(
                        scene.event.eventId(),
                        request,
                        scene.slots().get(slot).id(),
                        scene.tables().get(table),
                        null));
    }
}
