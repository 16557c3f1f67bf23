package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.event.SlotView;
import it.incontro.participation.AvailabilityService;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.RepairAnswer;
import it.incontro.support.Conflict;
import it.incontro.timetable.PlanService;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** A draft is repaired after the event has changed: what still works stays, and the page tells who changes and why. */
@IncontroTest
class RepairRunTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID ford;
    private UUID aizoon;
    private UUID withAizoon;
    private UUID withMec;

    @BeforeEach
    void aBuyerWithTwoMeetings() {
        scene = new SchedulingScene(context, 2);
        ford = scene.buyer("Ford");
        aizoon = scene.company("Aizoon");
        withAizoon = scene.agreed(aizoon, ford);
        withMec = scene.agreed(scene.company("Mec"), ford);
    }

    @Test
    void changesNothingWhenNothingHasChanged() throws Exception {
        scene.build(jobs, Preset.MOST_MEETINGS);
        fix(withMec);
        Map<UUID, UUID> before = slots();

        RunView run = repair();

        assertThat(slots()).isEqualTo(before);
        assertThat(repairOf(run).meetings()).isZero();
        assertThat(page(run).text()).contains("Nothing has to change.").doesNotContain("proven that no draft touches");
    }

    @Test
    void movesOnlyTheMeetingOfWhoIsAwayAndSaysWhoThatIs() throws Exception {
        scene.build(jobs, Preset.MOST_MEETINGS);
        Map<UUID, UUID> before = slots();
        isAwayAt(aizoon, before.get(withAizoon));

        RunView run = repair();

        assertThat(slots().get(withMec)).isEqualTo(before.get(withMec));
        assertThat(slots().get(withAizoon)).isNotNull().isNotEqualTo(before.get(withAizoon));
        RepairView repair = repairOf(run);
        assertThat(repair.changes()).singleElement().satisfies(change -> {
            assertThat(change.requestId()).isEqualTo(withAizoon);
            assertThat(change.kind()).isEqualTo(RepairView.Kind.TIME);
            assertThat(change.subject()).isEqualTo("Carla Aizoon");
        });
        assertThat(repair.people()).isEqualTo(2);
        assertThat(repair.lost()).isZero();
        assertThat(repair.peopleProof()).isEqualTo(RepairAnswer.Proof.EVENT);
        assertThat(page(run).text())
                .contains(
                        "1 meeting changes. 2 people sit in meetings that change",
                        "It is proven that no draft touches fewer.",
                        "Carla Aizoon is not available at the time before.",
                        "Compare with the draft before");
    }

    @Test
    void leavesWhatWasAgreedLaterToAnotherRun() throws Exception {
        scene.build(jobs, Preset.MOST_MEETINGS);
        Map<UUID, UUID> before = slots();
        scene.agreed(scene.company("Late"), ford);

        RunView run = repair();

        assertThat(slots()).isEqualTo(before);
        assertThat(page(run).text()).contains("Nothing has to change.", "2 of at most 3 meetings placed");
    }

    @Test
    void needsADraft() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(this::repair);
    }

    private RunView repair() {
        UUID run = scene.call(() -> scene.bean(SolverRunService.class)
                .request(scene.event.eventId(), RunScope.REPAIR, Preset.MOST_MEETINGS, new RunLimits(5, 1, 1)));
        jobs.run();
        return scene.call(() -> scene.bean(SolverRunService.class).find(scene.event.eventId(), run));
    }

    private RepairView repairOf(RunView run) {
        return scene.call(() -> scene.bean(SolverRunService.class)
                .repair(scene.event.eventId(), run.id())
                .orElseThrow());
    }

    private Map<UUID, UUID> slots() {
        return scene.call(() -> scene.bean(ProblemLoader.class).draft(workingPlan()).stream()
                .collect(Collectors.toMap(PlacedMeeting::demandId, PlacedMeeting::slotId)));
    }

    private UUID workingPlan() {
        return scene.bean(PlanService.class)
                .working(scene.event.eventId())
                .orElseThrow()
                .id();
    }

    private void isAwayAt(UUID participation, UUID slotId) {
        SlotView slot = scene.slots().stream()
                .filter(each -> each.id().equals(slotId))
                .findFirst()
                .orElseThrow();
        scene.run(() -> scene.bean(AvailabilityService.class)
                .block(scene.event.eventId(), scene.contactOf(participation), slot.startsAt(), slot.endsAt(), null));
    }

    private void fix(UUID request) {
        scene.run(() -> scene.bean(BoardEdits.class).fix(scene.event.eventId(), request, null));
    }

    private Document page(RunView run) throws Exception {
        return Jsoup.parse(
                http.perform(get(scene.url("/solver-runs/" + run.id())).with(scene.asOwner()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
