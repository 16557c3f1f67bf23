package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.meetingrequest.Rank;
import it.incontro.participation.OwnLimits;
import it.incontro.participation.ParticipationService;
import it.incontro.scheduling.solver.Demand;
import java.time.Instant;
import java.util.ArrayList;
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
    private UUID buyer;
    private UUID placed;
    private UUID left;

    @BeforeEach
    void aBuyerWithMoreRequestsThanSlots() {
        scene = new SchedulingScene(context, 2);
        buyer = scene.buyer("Ford");
        for (int i = 0; i < 3; i++) {
            placed = scene.agreed(scene.company("Company " + i), buyer, Rank.MUST_MEET);
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
    void itIsFoundLaterByAJobAndThenShown() throws Exception {
        assertThat(leftOut()).contains(NOT_YET);

        scene.bean(SchedulerClient.class)
                .scheduleIfNotExists(FixSearchJob.instance(scene.event.organiserId(), run.id()), Instant.now());
        jobs.run();

        assertThat(leftOut()).contains("Cheapest fix").contains("one more slot").doesNotContain(NOT_YET);
    }

    @Test
    void itGivesWayToTheNextRunAndIsNotFinished() throws Exception {
        SolverThreads busy = new SolverThreads(0);
        RunFixSearch search = new RunFixSearch(scene.bean(RunFixes.class), scene.bean(LeftOutLoader.class), busy);
        List<Boolean> finished = new ArrayList<>();

        busy.whileIdle(() -> {
            busy.inTurn(() -> {});
            scene.run(() -> finished.add(search.goOn(run.id())));
        });

        assertThat(finished).containsExactly(false);
        assertThat(leftOut()).contains(NOT_YET);
    }

    @Test
    void ofADraftThatWasChangedThereIsNothingToLookFor() {
        assertThat(loaded())
                .hasValueSatisfying(
                        open -> assertThat(open.open()).extracting(Demand::id).containsExactly(left));

        scene.run(() -> scene.bean(BoardEdits.class).fix(scene.event.eventId(), placed, null));

        assertThat(loaded()).isEmpty();
    }

    @Test
    void neitherIsThereWhereTheDraftIsNotPossibleAnyMore() {
        scene.run(() -> scene.bean(ParticipationService.class)
                .limit(scene.event.eventId(), buyer, new OwnLimits(null, 2, null)));

        assertThat(loaded()).isEmpty();
    }

    private Optional<LeftOut> loaded() {
        return scene.call(() -> scene.bean(LeftOutLoader.class).load(run.id()));
    }

    @Test
    void thatThereIsNoneIsSaid() throws Exception {
        scene.run(
                () -> scene.bean(RunFixes.class).add(scene.event.eventId(), run.id(), Map.of(left, Optional.empty())));

        assertThat(leftOut()).contains("No fix of up to four changes was found.");
    }

    @Test
    void ofARunThatIsGoneNothingIsKept() throws Exception {
        scene.run(() -> scene.bean(RunFixes.class)
                .add(scene.event.eventId(), UUID.randomUUID(), Map.of(left, Optional.empty())));

        assertThat(leftOut()).contains(NOT_YET);
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
