package it.incontro.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Goal;
import it.incontro.scheduling.solver.GoalResult;
import it.incontro.scheduling.solver.MeetingSolver;
import it.incontro.scheduling.solver.PlacedMeeting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class B2bsopTests {

    private static final DznFile FILE =
            DznReader.parse(DznReaderTests.GOOD.replace("{1..2, 4}", "{}").replace("2, 3, 2 |]", "2, 3, 3 |]"));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void printsAPlanThatKeepsTheRulesOfTheFile() {
        assertThat(solve(FILE, answer(AnswerStatus.OPTIMAL, true, 2, 3, 4))).isEmpty();
        assertThat(line())
                .isEqualTo("{\"file\": \"some.dzn\", \"fairness\": 2, \"status\": \"OPTIMAL\", \"breaks\": 1, "
                        + "\"bound\": 1, \"seconds\": S, \"slots\": [2, 3, 4]}");
    }

    @Test
    void claimsNoOptimumWithoutAProof() {
        assertThat(solve(FILE, answer(AnswerStatus.FEASIBLE, false, 2, 3, 4))).isEmpty();
        assertThat(line()).contains("\"status\": \"FEASIBLE\", \"breaks\": 1, \"bound\": 0,");
    }

    @Test
    void tellsFromAPlanThatIsWrongAndPrintsNothing() {
        assertThat(solve(FILE, answer(AnswerStatus.OPTIMAL, true, 2, 4, 3))).contains("meeting 2 may not be in slot 4");
        assertThat(out.size()).isZero();
    }

    @Test
    void printsNullsWhereThereIsNoPlan() {
        Answer none = new Answer(AnswerStatus.INFEASIBLE, List.of(), List.of(), List.of(), List.of(), List.of(), 0);
        assertThat(solve(FILE, none)).isEmpty();
        assertThat(line())
                .isEqualTo("{\"file\": \"some.dzn\", \"fairness\": 2, \"status\": \"INFEASIBLE\", "
                        + "\"breaks\": null, \"bound\": null, \"seconds\": S, \"slots\": null}");
    }

    @Test
    void needsNoSolverForAMeetingWithoutAnySlot() {
        DznFile blocked = DznReader.parse(DznReaderTests.GOOD.replace("{1..2, 4}", "{3}"));
        assertThat(solve(blocked, null)).isEmpty();
        assertThat(line()).contains("INFEASIBLE");
    }

    @Test
    void solvesNothingIfOneFileIsNoGood() throws IOException {
        String good = file("good.dzn", DznReaderTests.GOOD);
        String bad = file("bad.dzn", "nBusiness = ;");
        assertThat(run(good, bad)).isEqualTo(Command.MISUSED);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("bench/b2bsop: " + bad + ": line 1: a number expected instead of “;”\n");
    }

    @Test
    void tellsInOneLineHowItIsCalled() {
        assertThat(run("--fairness", "-1", "x.dzn")).isEqualTo(Command.MISUSED);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("bench/b2bsop: --fairness is to be a whole number from 0, not -1\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        return Command.run("bench/b2bsop", arguments, B2bsop::run, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private Optional<String> solve(DznFile file, @Nullable Answer answer) {
        MeetingSolver solver = (problem, limits, start, onBetter, stopRequested) -> Objects.requireNonNull(answer);
        return new B2bsop(solver, 2, 1, 1).solve("folder/some.dzn", file, print(out));
    }

    private static Answer answer(AnswerStatus status, boolean proven, int... slots) {
        List<PlacedMeeting> plan = new ArrayList<>();
        for (int slot : slots) {
            plan.add(new PlacedMeeting(
                    EventProblem.demand(plan.size() + 1),
                    EventProblem.slot(slot),
                    EventProblem.point(0),
                    1,
                    List.of()));
        }
        List<GoalResult> goals = List.of(new GoalResult(Goal.BREAKS, 1, proven ? 1 : 0, proven));
        return new Answer(status, goals, List.of(), plan, List.of(), List.of(), 0);
    }

    private String line() {
        return out.toString(StandardCharsets.UTF_8).strip().replaceAll("\"seconds\": [\\d.]+", "\"seconds\": S");
    }
}
