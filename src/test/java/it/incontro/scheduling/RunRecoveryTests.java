package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Progress;
import it.incontro.timetable.PlanService;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a run whose node dies: here the node is a database session that somebody ends. */
@IncontroTest
class RunRecoveryTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RunHolds holds;

    private SchedulingScene scene;
    private UUID request;
    private UUID run;

    @BeforeEach
    void aRunThatANodeHasTaken() {
        scene = new SchedulingScene(context, 2);
        request = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));
        run = scene.call(() -> scene.bean(SolverRunService.class)
                .request(scene.event.eventId(), RunScope.KEEP_FIXED, Preset.MOST_MEETINGS, new RunLimits(20, 1, 1)));
        taken();
    }

    @Test
    void isHeldByOneNodeOnly() {
        try (RunHold first = held()) {
            assertThat(holds.take(run)).isEmpty();
            assertThat(first.isAlive()).isTrue();
        }
        try (RunHold next = held()) {
            assertThat(next.isAlive()).isTrue();
        }
    }

    @Test
    void isFreeAsSoonAsTheSessionOfItsNodeIsGone() {
        try (RunHold dead = held()) {
            endTheSession();

            assertThat(dead.isAlive()).isFalse();
            try (RunHold next = held()) {
                assertThat(next.isAlive()).isTrue();
            }
        }
    }

    @Test
    void isNotTakenUpWhileItsNodeLives() {
        started();
        try (RunHold alive = held()) {
            assertThat(alive.isAlive()).isTrue();
            assertThat(handsBack()).isFalse();
            jobs.run();
        }
        assertThat(view().state()).isEqualTo(RunState.RUNNING);
        assertThat(view().attempts()).isEqualTo(1);
    }

    @Test
    void isTakenUpAtOnceWhenItsNodeIsDead() throws Exception {
        started();

        assertThat(handsBack()).isTrue();
        jobs.run();

        assertThat(view().state()).isEqualTo(RunState.DONE);
        assertThat(view().attempts()).isEqualTo(2);
        assertThat(view().placed()).isEqualTo(1);
        assertThat(page()).contains("The server was restarted while searching; the search was taken up again at");
    }

    @Test
    void leavesAJobThatHasJustBeenTakenALittleTime() {
        write("update scheduled_tasks set last_heartbeat = now() where task_instance = ?", run.toString());

        assertThat(handsBack()).isFalse();
    }

    @Test
    void isTriedAgainLaterWhenTheJobComesWhileAnotherNodeHasTheRun() {
        write("update scheduled_tasks set picked = false where task_instance = ?", run.toString());
        try (RunHold elsewhere = held()) {
            assertThat(elsewhere.isAlive()).isTrue();
            jobs.run();
            assertThat(view().attempts()).isZero();
        }
        jobs.runAsIfAfter(java.time.Duration.ofSeconds(20));

        assertThat(view().state()).isEqualTo(RunState.DONE);
        assertThat(view().attempts()).isEqualTo(1);
    }

    @Test
    void letsNobodyWriteButTheNodeThatHasTakenItLast() {
        RunSteps.Started first = started();
        RunSteps.Started second = started();
        RunProgress progress = scene.bean(RunProgress.class);

        assertThatThrownBy(() -> scene.call(() -> progress.note(first, null, 1)))
                .isInstanceOf(RunLost.class);
        assertThatThrownBy(() -> scene.run(() -> scene.bean(RunSteps.class).fail(first, "UNEXPECTED")))
                .isInstanceOf(RunLost.class);
        assertThat(scene.call(() -> progress.note(second, new Progress(1, 10, 10, 0, 1.0, List.of()), 1)))
                .isFalse();
        assertThat(view().placed()).isEqualTo(1);
    }

    @Test
    void saysWhenItHasNotBeenHeardOf() throws Exception {
        started();
        assertThat(page()).doesNotContain("has not been heard of");

        write("update solver_run set seen_at = now() - interval '20 seconds' where id = ?", run);

        assertThat(page()).contains("Searching", "has not been heard of", "you need not do anything");
    }

    @Test
    void endsTheSearchWhenItsHoldIsGone() {
        RunSteps.Started started = started();
        try (RunHold hold = held()) {
            RunWatch watch = new RunWatch(scene.bean(RunProgress.class), started, hold, 1);
            endTheSession();

            assertThat(watch.getAsBoolean()).isTrue();
            assertThatThrownBy(watch::requireHeld).isInstanceOf(RunLost.class);
        }
    }

    @Test
    void keepsTheBestPlanOfWhichTheSolverTells() {
        RunSteps.Started started = started();
        try (RunHold hold = held()) {
            RunWatch watch = new RunWatch(scene.bean(RunProgress.class), started, hold, 1);
            watch.better(new Progress(1, 10, 10, 0, 1.0, plan()));

            assertThat(watch.getAsBoolean()).isFalse();
        }

        assertThat(scene.call(() -> scene.bean(RunCheckpoints.class).read(run))).isEqualTo(plan());
        assertThat(view().placed()).isEqualTo(1);
    }

    @Test
    void offersItsBestPlanAsADraftWhenItsNodesDieAgainAndAgain() throws Exception {
        RunSteps.Started started = started();
        started();
        scene.run(() -> scene.bean(RunCheckpoints.class).store(started.eventId(), run, plan()));

        assertThat(handsBack()).isTrue();
        jobs.run();

        assertThat(view().state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(view().placed()).isEqualTo(1);
        assertThat(view().adopted()).isTrue();
        assertThat(scene.call(() -> scene.bean(PlanService.class).working(scene.event.eventId())))
                .hasValueSatisfying(plan -> assertThat(plan.id()).isEqualTo(view().planId()));
        assertThat(scene.call(() -> scene.bean(RunCheckpoints.class).read(run))).isEmpty();
        assertThat(page()).contains("Interrupted", "The best agenda found until then is kept as a draft");
    }

    private RunHold held() {
        return holds.take(run).orElseThrow();
    }

    private RunSteps.Started started() {
        return scene.call(() -> scene.bean(RunSteps.class).start(run)).orElseThrow();
    }

    /** Whether the job is free again; other tests have left jobs too. */
    private boolean handsBack() {
        scene.bean(DeadRuns.class).handBack();
        return scene.call(() -> scene.bean(JdbcClient.class)
                .sql("select not picked from scheduled_tasks where task_instance = ?")
                .param(run.toString())
                .query(Boolean.class)
                .single());
    }

    private RunView view() {
        return scene.call(() -> scene.bean(SolverRunService.class).find(scene.event.eventId(), run));
    }

    private String page() throws Exception {
        return Jsoup.parse(mvc.perform(get(scene.url("/solver-runs/" + run)).with(scene.asOwner()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private List<PlacedMeeting> plan() {
        List<UUID> persons =
                scene.call(() -> scene.bean(ProblemLoader.class).loadFree(scene.event.eventId())).parties().stream()
                        .flatMap(party -> party.personIds().stream())
                        .toList();
        return List.of(new PlacedMeeting(request, scene.slots().getFirst().id(), scene.table(), 1, persons));
    }

    /** As if a node had taken the job a minute ago. */
    private void taken() {
        write("""
            update scheduled_tasks set picked = true, picked_by = 'another', version = version + 1,
                last_heartbeat = now() - interval '1 minute' where task_instance = ?
            """, run.toString());
    }

    /** As a crash of the node does. */
    private void endTheSession() {
        scene.call(() -> scene.bean(TransactionTemplate.class)
                .execute(transaction -> scene.bean(JdbcClient.class)
                        .sql("""
                    select pg_terminate_backend(pid, 5000) from pg_locks
                    where locktype = 'advisory' and pid <> pg_backend_pid()
                        and (classid::bigint << 32 | objid::bigint) = hashtextextended('solver-run:' || ?, 0)
                    """)
                        .param(run.toString())
                        .query(Boolean.class)
                        .single()));
    }

    private void write(String sql, Object parameter) {
        scene.run(() -> scene.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction ->
                        scene.bean(JdbcClient.class).sql(sql).param(parameter).update()));
    }
}
