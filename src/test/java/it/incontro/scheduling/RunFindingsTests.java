package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.event.EventRules;
import it.incontro.event.EventService;
import it.incontro.event.RefusalsShown;
import it.incontro.meetingrequest.Rank;
import it.incontro.participation.AvailabilityService;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Goal;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run tells beside its plan: by which order it compared, how good each goal is, what excludes each other. */
@IncontroTest
class RunFindingsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID buyer;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aBuyerWithTwoMeetings() {
        scene = new SchedulingScene(context, 2);
        buyer = scene.buyer("Ford");
        first = scene.agreed(scene.company("Aizoon"), buyer);
        second = scene.agreed(scene.company("Mec"), buyer);
    }

    @Test
    void callsAGoalWhollyReachedOnlyIfItIs() {
        assertThat(new RunFindings.Reached(Goal.RANK_WEIGHT, 14_511_645_550L, 14_511_672_881L, false).percent())
                .isEqualByComparingTo("99.9998");
        assertThat(new RunFindings.Reached(Goal.RANK_WEIGHT, 999_999_999L, 1_000_000_000L, false).percent())
                .isEqualByComparingTo("99.9999");
        assertThat(new RunFindings.Reached(Goal.RANK_WEIGHT, 0, 0, true).percent())
                .isEqualByComparingTo("100");
    }

    @Test
    void callsAGoalBestAtItsBoundEvenIfAnEarlierOneIsNotProven() {
        assertThat(new RunFindings.Reached(Goal.BREAKS, 0, 0, false).isBest()).isTrue();
        assertThat(new RunFindings.Reached(Goal.BREAKS, 2, 0, false).isBest()).isFalse();
        assertThat(new RunFindings.Reached(Goal.WALKING, 5, 3, true).isBest()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void keepsValueAndBoundOfEveryGoalInTheOrderOfThePreset(Preset preset) {
        RunView run = scene.build(jobs, preset);

        assertThat(run.preset()).isEqualTo(preset);
        RunFindings findings = findings(run);
        assertThat(findings.goals())
                .extracting(RunFindings.Reached::goal)
                .containsExactlyElementsOf(preset.order().goals());
        assertThat(findings.goals())
                .allSatisfy(
                        goal -> assertThat(goal.proven()).as(goal.goal().name()).isTrue());
        assertThat(findings.goals())
                .filteredOn(goal -> goal.goal() == Goal.BREAKS)
                .singleElement()
                .satisfies(goal -> assertThat(goal.value()).isZero());
    }

    @Test
    void offersTheOrdersOfGoalsToRead() throws Exception {
        Document page = page("/board");

        assertThat(page.select("input[name=preset]").eachAttr("value"))
                .containsExactly("MOST_MEETINGS", "COMPACT_AGENDAS", "FAIR_SHARES", "SHORT_WAYS");
        assertThat(page.select("input[name=preset][checked]").attr("value")).isEqualTo("MOST_MEETINGS");
        assertThat(page.select(".build-panel").text()).contains("Compact agendas. First as many meetings as possible");
    }

    @Test
    void isBuiltByTheOrderThatWasChosen() throws Exception {
        String address = http.perform(post(scene.url("/solver-runs"))
                        .param("preset", "SHORT_WAYS")
                        .param("seconds", "20")
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        jobs.run();

        Document page = Jsoup.parse(http.perform(get(address).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.text()).contains("Short ways. First as many meetings", "2 of at most 2 meetings placed");
        assertThat(page.select(".goals tbody tr").eachText())
                .hasSize(6)
                .anySatisfy(row -> assertThat(row).contains("Meetings by rank", "2 points", "proven most"))
                .anySatisfy(row -> assertThat(row).contains("Breaks", "no break", "proven least"));
    }

    @Test
    void bringsEverybodyToTheMeetingsToBeReachedBeforeOthersGetMore() {
        SchedulingScene crowded = new SchedulingScene(context, 1);
        UUID ford = crowded.buyer("Ford");
        for (int i = 0; i < 3; i++) {
            crowded.agreed(crowded.company("Company " + i), ford, Rank.MUST_MEET);
        }
        UUID rare = crowded.agreed(crowded.company("Aizoon"), crowded.buyer("Volvo"), Rank.IF_POSSIBLE);
        crowded.run(() -> crowded.bean(EventService.class)
                .apply(
                        crowded.event.eventId(),
                        new EventRules(true, true, false, RefusalsShown.AT_ONCE, null, null, null, 1)));

        RunView run = crowded.build(jobs, Preset.MOST_MEETINGS);

        assertThat(crowded.seated(rare)).isNotEmpty();
        RunFindings findings =
                crowded.call(() -> crowded.bean(SolverRunService.class).findings(crowded.event.eventId(), run.id()));
        assertThat(findings.goals().getFirst()).isEqualTo(new RunFindings.Reached(Goal.GUARANTEES, 1, 1, true));
    }

    @Test
    void namesTheFixedMeetingsThatExcludeEachOther() throws Exception {
        fix(first, 0);
        fix(second, 1);
        scene.run(() -> scene.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> scene.bean(JdbcClient.class)
                        .sql("update participation set max_meetings = 1 where id = ?")
                        .param(buyer)
                        .update()));

        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(run.status()).isEqualTo(AnswerStatus.INFEASIBLE);
        assertThat(findings(run).conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.rule()).isEqualTo("LIMIT_IN_ALL");
            assertThat(conflict.meetings())
                    .extracting(RunFindings.Member::requestId)
                    .containsExactly(first, second);
        });
        Document page = page("/solver-runs/" + run.id());
        assertThat(page.text())
                .contains("No agenda was built", "Let any one of a group move")
                .doesNotContain("of at most");
        assertThat(page.select(".conflicts").text())
                .contains("more meetings than its limit", "Aizoon – Ford · Purchasing", "Mec – Ford · Purchasing");
        assertThat(page.select(".conflicts a").eachAttr("href"))
                .containsExactly(
                        scene.url("/board/meeting-requests/" + first), scene.url("/board/meeting-requests/" + second));
    }

    @Test
    void namesAFixedMeetingWhoseAttendeeIsAway() throws Exception {
        fix(first, 0);
        var slot = scene.slots().getFirst();
        scene.run(() -> scene.bean(AvailabilityService.class)
                .block(scene.event.eventId(), scene.contactOf(buyer), slot.startsAt(), slot.endsAt(), null));

        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(page("/solver-runs/" + run.id()).select(".conflicts").text())
                .contains("Somebody is not available then.", "Aizoon – Ford · Purchasing")
                .doesNotContain("Mec");
    }

    private RunFindings findings(RunView run) {
        return scene.call(() -> scene.bean(SolverRunService.class).findings(scene.event.eventId(), run.id()));
    }

    private void fix(UUID request, int slot) {
        scene.run(() -> {
            BoardEdits edits = scene.bean(BoardEdits.class);
            edits.put(scene.event.eventId(), request, scene.slots().get(slot).id(), scene.table(), null);
            edits.fix(scene.event.eventId(), request, null);
        });
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(http.perform(get(scene.url(path)).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
