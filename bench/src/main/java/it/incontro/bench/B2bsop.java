package it.incontro.bench;

import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.CpSatMeetingSolver;
import it.incontro.scheduling.solver.Goal;
import it.incontro.scheduling.solver.GoalResult;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.MeetingSolver;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Solves published instances one after the other and prints a JSON object for each. */
final class B2bsop {

    private static final Set<String> OPTIONS = Set.of("--fairness", "--seconds", "--threads");

    private final MeetingSolver solver;
    private final int fairness;
    private final double seconds;
    private final int threads;

    B2bsop(MeetingSolver solver, int fairness, double seconds, int threads) {
        this.solver = solver;
        this.fairness = fairness;
        this.seconds = seconds;
        this.threads = threads;
    }

    /** The command. */
    public static void main(String[] arguments) {
        Command.exit("bench/b2bsop", arguments, B2bsop::run);
    }

    /** Reads all files before it solves the first, so that a bad one is told at once. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Options options = new Options(arguments, OPTIONS);
        if (options.rest().isEmpty()) {
            throw new UsageException("which files? [--fairness D] [--seconds S] [--threads N] FILE...");
        }
        B2bsop bench = new B2bsop(
                new CpSatMeetingSolver(),
                options.number("--fairness", 2, 0),
                options.seconds("--seconds", 60),
                options.number("--threads", 2, 1));
        Map<String, DznFile> files = new LinkedHashMap<>();
        options.rest().forEach(name -> files.put(name, DznReader.read(Path.of(name))));
        int code = Command.WELL;
        for (Map.Entry<String, DznFile> file : files.entrySet()) {
            Optional<String> fault = bench.solve(file.getKey(), file.getValue(), out);
            if (fault.isPresent()) {
                err.println("bench/b2bsop: " + file.getKey() + ": the plan is wrong: " + fault.get());
                code = Command.WRONG;
            }
        }
        return code;
    }

    /** Prints the result of one file, or gives the fault of a plan that should never have been. */
    Optional<String> solve(String name, DznFile file, PrintStream out) {
        B2bsopProblem problem = new B2bsopProblem(file, fairness);
        long start = System.nanoTime();
        if (problem.isOutOfTheQuestion()) {
            out.println(line(name, "INFEASIBLE", start));
            return Optional.empty();
        }
        Answer answer = solver.solve(problem.problem(), new Limits(seconds, threads, 1, Double.POSITIVE_INFINITY));
        if (answer.status() == AnswerStatus.INFEASIBLE) {
            out.println(line(name, "INFEASIBLE", start));
            return Optional.empty();
        }
        if (answer.status() == AnswerStatus.UNKNOWN
                || answer.placed().size() < file.meetings().size()) {
            out.println(line(name, "UNKNOWN", start));
            return Optional.empty();
        }
        int[] slots = problem.slotsIn(answer.placed());
        B2bsopCheck check = new B2bsopCheck(file, fairness, slots);
        if (check.fault().isEmpty()) {
            out.println(line(name, answer, check, start));
        }
        return check.fault();
    }

    private Json line(String name, Answer answer, B2bsopCheck check, long start) {
        GoalResult result = answer.goal(Goal.BREAKS);
        boolean proven = result.proven() && result.value() == check.breaks();
        return json(
                name,
                proven ? "OPTIMAL" : "FEASIBLE",
                check.breaks(),
                proven ? (Long) result.value() : (Long) result.bound(),
                start,
                check.slots());
    }

    private Json line(String name, String status, long start) {
        return json(name, status, null, null, start, null);
    }

    private Json json(
            String name,
            String status,
            @Nullable Integer breaks,
            @Nullable Long bound,
            long start,
            @Nullable Object slots) {
        return new Json()
                .put("file", Path.of(name).getFileName())
                .put("fairness", fairness)
                .put("status", status)
                .put("breaks", breaks)
                .put("bound", bound)
                .put("seconds", (System.nanoTime() - start) / 1e9)
                .put("slots", slots);
    }
}
