package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.IncontroTest;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.MeetingSolver;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Progress;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.SolverUnavailable;
import it.incontro.support.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** On a machine without the native library of the solver an agenda is built all the same, and says what it is worth. */
@IncontroTest
@ExtendWith(OutputCaptureExtension.class)
class RunWithoutEngineTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID run;

    @BeforeEach
    void aRunOnSuchAMachine() {
        scene = new SchedulingScene(context, 2);
        UUID buyer = scene.buyer("Ford");
        scene.agreed(scene.company("Aizoon"), buyer);
        scene.agreed(scene.company("Mec"), buyer);
        run = scene.call(() -> scene.bean(SolverRunService.class)
                .request(scene.event.eventId(), RunScope.KEEP_FIXED, Preset.MOST_MEETINGS, new RunLimits(1, 1, 1)));
        scene.run(() -> execution().carryOut(run));
    }

    @Test
    void placesWhatCanBePlaced() {
        RunView view = scene.call(() -> scene.bean(SolverRunService.class).find(scene.event.eventId(), run));

        assertThat(view.state()).isEqualTo(RunState.DONE);
        assertThat(view.exact()).isFalse();
        assertThat(view.placed()).isEqualTo(2);
        assertThat(view.adopted()).isTrue();
    }

    @Test
    void saysInBothLanguagesThatItIsNotProven() throws Exception {
        assertThat(page("/solver-runs/" + run, Locale.ENGLISH))
                .contains("The exact engine is not available on this machine", "it is not proven")
                .doesNotContain("this is proven");
        assertThat(page("/solver-runs/" + run, Locale.ITALIAN)).contains("non è disponibile su questa macchina");
        assertThat(page("/board", Locale.ENGLISH)).contains("Found without the exact engine: not proven.");
    }

    @Test
    void warnsInOneLineOfTheLog(CapturedOutput output) {
        assertThat(output.getOut().lines().filter(line -> line.contains(run.toString())))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("WARN", "without the exact engine", "native library"));
    }

    private RunExecution execution() {
        return new RunExecution(
                scene.bean(RunHolds.class),
                scene.bean(RunSteps.class),
                scene.bean(RunProgress.class),
                scene.bean(RunCheckpoints.class),
                scene.bean(ProblemLoader.class),
                new RunSolver(new NoNativeLibrary()),
                scene.bean(Signals.class),
                scene.bean(Clock.class));
    }

    private String page(String path, Locale language) throws Exception {
        scene.read(language);
        return Jsoup.parse(http.perform(get(scene.url(path)).with(scene.asOwner()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private static final class NoNativeLibrary implements MeetingSolver {
        @Override
        public Answer solve(
                SchedulingProblem problem,
                Limits limits,
                List<PlacedMeeting> start,
                Consumer<Progress> onBetter,
                BooleanSupplier stopRequested) {
            throw new SolverUnavailable(new UnsatisfiedLinkError("jniortools"));
        }
    }
}
