package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.meetingrequest.Rank;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.LocalSearchMeetingSolver;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.UnplacedDemand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A run that left out one request and had no time for its fix. */
@IncontroTest
class RunFixSearchTests {

    private static final String NOT_YET = "has not been looked for yet";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private RunView run;
    private UUID left;

    @BeforeEach
    void aBuyerWithMoreRequestsThanSlots() {
        scene = new SchedulingScene(context, 2);
        UUID buyer = scene.buyer("Ford");
        for (int i = 0; i < 3; i++) {
            scene.agreed(scene.company("Company " + i), buyer, Rank.MUST_MEET);
        }
        left = scene.agreed(scene.company("Mec"), buyer, Rank.IF_POSSIBLE);
        run = scene.build(jobs, Preset.MOST_MEETINGS);
        scene.run(() -> scene.bean(TransactionTemplate.class)
                .executeWithoutResult(none -> scene.bean(JdbcClient.class)
                        .sql("delete from solver_run_fix where run_id = ?")
                        .param(run.id())
                        .update()));
    }

    @Test
    void itIsFoundLaterAndThenShown() throws Exception {
        assertThat(leftOut()).contains(NOT_YET);

        scene.run(() -> goOn(scene.bean(SolverThreads.class)));

        assertThat(leftOut()).contains("Cheapest fix").contains("one more slot").doesNotContain(NOT_YET);
    }

    @Test
    void itGivesWayToTheNextRun() throws Exception {
        SolverThreads busy = new SolverThreads(0);

        busy.inTurn(() -> {
            busy.inTurn(() -> {});
            scene.run(() -> goOn(busy));
        });

        assertThat(leftOut()).contains(NOT_YET);
    }

    @Test
    void thatThereIsNoneIsSaid() throws Exception {
        scene.run(() -> scene.bean(RunFixes.class)
                .add(scene.event.eventId(), run.id(), Map.of(left, Optional.empty())));

        assertThat(leftOut()).contains("No fix of up to four changes was found.");
    }

    @Test
    void ofARunThatIsGoneNothingIsKept() throws Exception {
        scene.run(() -> scene.bean(RunFixes.class)
                .add(scene.event.eventId(), UUID.randomUUID(), Map.of(left, Optional.empty())));

        assertThat(leftOut()).contains(NOT_YET);
    }

    private void goOn(SolverThreads threads) {
        SchedulingProblem problem = scene.bean(ProblemLoader.class)
                .load(scene.event.eventId(), null, RunScope.KEEP_FIXED, Preset.MOST_MEETINGS);
        Answer found = new LocalSearchMeetingSolver()
                .solve(problem, Limits.ofEffort(1), progress -> {}, () -> false);
        List<UnplacedDemand> unplaced = found.unplaced().stream()
                .map(demand -> new UnplacedDemand(demand.demandId(), demand.explanation(), null, false))
                .toList();
        Answer withoutFixes = new Answer(
                found.status(),
                found.goals(),
                found.ranks(),
                found.placed(),
                unplaced,
                found.conflicts(),
                found.seconds());
        RunSteps.Started started = new RunSteps.Started(
                scene.event.organiserId(),
                scene.event.eventId(),
                run.id(),
                1,
                RunScope.KEEP_FIXED,
                Preset.MOST_MEETINGS,
                new RunLimits(20, 1, 1),
                null);
        new RunFixSearch(scene.bean(RunFixes.class), threads).goOn(started, problem, withoutFixes);
    }

    private String leftOut() throws Exception {
        return Jsoup.parse(http.perform(get(scene.url("/board")).with(scene.asOwner()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select(".open-requests > li")
                .text();
    }
}
