package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.meetingrequest.Rank;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AvailabilityService;
import it.incontro.participation.OwnLimits;
import it.incontro.participation.ParticipationService;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Explanation;
import it.incontro.scheduling.solver.Fix;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@IncontroTest
class SolverRunTests {

    private static final RunLimits SHORT = new RunLimits(20, 1, 1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc http;

    @Autowired
    private DueJobs jobs;

    @Test
    void placesAllThatFitsAndProvesIt() {
        SchedulingScene scene = new SchedulingScene(context, 2);
        UUID buyer = scene.buyer("Ford");
        scene.agreed(scene.company("Aizoon"), buyer);
        scene.agreed(scene.company("Mec"), buyer);

        RunView run = build(scene, RunScope.KEEP_FIXED);

        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(run.placed()).isEqualTo(2);
        assertThat(run.placedAtMost()).isEqualTo(2);
        assertThat(run.breaks()).isZero();
        assertThat(run.adopted()).isTrue();
        assertThat(board(scene).placed()).isEqualTo(2);
    }

    @Test
    void saysWhatStandsInTheWayOfWhatItLeavesOut() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        for (int i = 0; i < 4; i++) {
            scene.agreed(scene.company("Company " + i), scene.buyer("Buyer " + i));
        }

        RunView run = build(scene, RunScope.KEEP_FIXED);

        assertThat(run.placed()).isEqualTo(3);
        assertThat(run.placedAtMost()).isEqualTo(3);
        assertThat(board(scene).open().requests()).singleElement().satisfies(open -> {
            assertThat(open.firstLegal()).isNull();
            assertThat(open.why()).isInstanceOf(Explanation.BothFreeButNoPlace.class);
            assertThat(open.fix()).isNotNull().extracting(KnownFix::fix).isInstanceOf(Fix.OneMoreDesk.class);
        });
    }

    @Test
    void saysWhichChangesOnlyTogetherWouldPlaceARequest() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID buyer = scene.buyer("Ford");
        scene.agreed(scene.company("Aizoon"), buyer, Rank.MUST_MEET);
        scene.agreed(scene.company("Mec"), buyer);
        scene.run(() ->
                scene.bean(ParticipationService.class).limit(scene.event.eventId(), buyer, new OwnLimits(1, 1, null)));

        build(scene, RunScope.KEEP_FIXED);

        Document page = Jsoup.parse(http.perform(get(scene.url("/board")).with(scene.asOwner()))
                .andReturn()
                .getResponse()
                .getContentAsString());
        Element open = page.select(".open-requests > li").getFirst();
        assertThat(open.text()).contains("these 2 changes together");
        assertThat(open.select("ul.fix li").eachText())
                .containsExactly(
                        "let Ford · Purchasing have 2 meetings in all.",
                        "let Ford · Purchasing have 2 meetings a day.");
    }

    @Test
    void forgetsTheFixesOfADraftThatWasChangedByHand() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID placed = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"), Rank.MUST_MEET);
        for (int i = 0; i < 3; i++) {
            scene.agreed(scene.company("Company " + i), scene.buyer("Buyer " + i));
        }
        build(scene, RunScope.KEEP_FIXED);

        scene.run(() -> scene.bean(BoardEdits.class).fix(scene.event.eventId(), placed, null));

        assertThat(board(scene).open().requests())
                .singleElement()
                .satisfies(open -> assertThat(open.fix()).isNull());
    }

    @Test
    void keepsWhatIsFixed() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID buyer = scene.buyer("Ford");
        UUID fixed = scene.agreed(scene.company("Aizoon"), buyer);
        scene.agreed(scene.company("Mec"), buyer);
        UUID last = scene.slots().getLast().id();
        scene.run(() -> {
            scene.bean(BoardEdits.class).put(scene.event.eventId(), fixed, last, scene.table(), null);
            scene.bean(BoardEdits.class).fix(scene.event.eventId(), fixed, null);
        });

        build(scene, RunScope.KEEP_FIXED);

        BoardMeeting meeting = meeting(scene, fixed);
        assertThat(meeting.slotId()).isEqualTo(last);
        assertThat(meeting.fixed()).isTrue();
        assertThat(board(scene).placed()).isEqualTo(2);
    }

    @Test
    void leavesOutWhoIsNeverThereAndSaysSo() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID away = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));
        scene.slots()
                .forEach(slot -> scene.run(() -> scene.bean(AvailabilityService.class)
                        .block(
                                scene.event.eventId(),
                                scene.bean(AttendeeService.class)
                                        .of(scene.event.eventId(), participationOf(scene, "BUYER"))
                                        .getFirst()
                                        .personId(),
                                slot.startsAt(),
                                slot.endsAt(),
                                null)));

        build(scene, RunScope.KEEP_FIXED);

        assertThat(board(scene).open().requests()).singleElement().satisfies(open -> {
            assertThat(open.requestId()).isEqualTo(away);
            assertThat(open.why()).isInstanceOf(Explanation.NoCommonSlot.class);
        });
    }

    @Test
    void neverRunsTwiceAtOnceForOneEvent() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));
        UUID first = scene.call(
                () -> runs(scene).request(scene.event.eventId(), RunScope.KEEP_FIXED, Preset.MOST_MEETINGS, SHORT));

        assertThatThrownBy(() -> scene.call(() ->
                        runs(scene).request(scene.event.eventId(), RunScope.KEEP_FIXED, Preset.MOST_MEETINGS, SHORT)))
                .isInstanceOf(Conflict.class);

        jobs.run();
        assertThat(scene.call(() -> runs(scene).find(scene.event.eventId(), first))
                        .state())
                .isEqualTo(RunState.DONE);
    }

    @Test
    void isUnknownToOtherEvents() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        SchedulingScene other = new SchedulingScene(context, 1);
        UUID run = scene.call(
                () -> runs(scene).request(scene.event.eventId(), RunScope.KEEP_FIXED, Preset.MOST_MEETINGS, SHORT));

        assertThatThrownBy(() -> other.call(() -> runs(other).find(other.event.eventId(), run)))
                .isInstanceOf(NotFound.class);
        jobs.run();
    }

    private RunView build(SchedulingScene scene, RunScope scope) {
        UUID run = scene.call(() -> runs(scene).request(scene.event.eventId(), scope, Preset.MOST_MEETINGS, SHORT));
        jobs.run();
        return scene.call(() -> runs(scene).find(scene.event.eventId(), run));
    }

    private static SolverRunService runs(SchedulingScene scene) {
        return scene.bean(SolverRunService.class);
    }

    private static BoardView board(SchedulingScene scene) {
        return scene.call(
                () -> scene.bean(BoardService.class).board(scene.event.eventId(), BoardFilter.of(BoardAxis.BUYERS)));
    }

    private static BoardMeeting meeting(SchedulingScene scene, UUID requestId) {
        return board(scene).rows().days().stream()
                .flatMap(day -> day.rows().stream())
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.meetings().stream())
                .filter(candidate -> candidate.requestId().equals(requestId))
                .findFirst()
                .orElseThrow();
    }

    private static UUID participationOf(SchedulingScene scene, String side) {
        return scene.bean(ParticipationService.class).admitted(scene.event.eventId()).stream()
                .filter(participation -> participation.side().name().equals(side))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
