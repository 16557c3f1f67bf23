package it.incontro.bench;

import it.incontro.demo.generator.EventGenerator;
import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventShape;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.CpSatMeetingSolver;
import it.incontro.scheduling.solver.Goal;
import it.incontro.scheduling.solver.GoalResult;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.LocalSearchMeetingSolver;
import it.incontro.scheduling.solver.MeetingSolver;
import it.incontro.scheduling.solver.PlanChecker;
import it.incontro.scheduling.solver.PlanCounts;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.io.PrintStream;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Solves one generated event and prints what came of it as one JSON object. */
final class Scale {

    private static final Set<String> OPTIONS = Set.of("--seed", "--seconds", "--threads", "--solver");
    private static final String USAGE = "which case? mission, vtm, stress or repair";

    private Scale() {}

    /** The command. */
    public static void main(String[] arguments) {
        Command.exit("bench/scale", arguments, (given, out, err) -> run(given, out));
    }

    static int run(String[] arguments, PrintStream out) {
        Options options = new Options(arguments, OPTIONS);
        if (options.rest().size() != 1) {
            throw new UsageException(USAGE);
        }
        String name = options.rest().getFirst();
        int seed = options.number("--seed", 1, 0);
        int threads = options.number("--threads", 2, 1);
        Limits limits =
                new Limits(options.seconds("--seconds", usualSeconds(name)), threads, seed, Double.POSITIVE_INFINITY);
        String solver = options.text("--solver", "ours");
        if (name.equals("repair")) {
            return RepairRun.run(seed, limits, out, solver);
        }
        EventPicture event = EventGenerator.draw(shape(name), seed);
        Json json = new Json().put("case", name).put("seed", seed).put("solver", solver);
        Report report = solve(event, solver(solver), limits);
        out.println(report.tell(json));
        return report.isClean() ? Command.WELL : Command.WRONG;
    }

    private static double usualSeconds(String name) {
        return switch (name) {
            case "mission" -> 5;
            case "vtm" -> 60;
            case "stress" -> 180;
            case "repair" -> 3;
            default -> throw new UsageException("there is no case " + name + "; " + USAGE);
        };
    }

    private static EventShape shape(String name) {
        return switch (name) {
            case "mission" -> EventShape.MISSION;
            case "vtm" -> EventShape.VTM;
            default -> EventShape.STRESS;
        };
    }

    private static MeetingSolver solver(String name) {
        return switch (name) {
            case "ours" -> new CpSatMeetingSolver();
            case "local" -> new LocalSearchMeetingSolver();
            case "peer" -> peer(MeetingSolver.class);
            default -> throw new UsageException("--solver is to be ours, local or peer, not " + name);
        };
    }

    static <T> T peer(Class<T> what) {
        return ServiceLoader.load(what).findFirst().orElseThrow(() -> new UsageException("the peer was not built"));
    }

    static Report solve(EventPicture event, MeetingSolver solver, Limits limits) {
        SchedulingProblem problem = EventProblem.of(event);
        AtomicLong first = new AtomicLong(-1);
        long start = System.nanoTime();
        Answer answer = solver.solve(
                problem, limits, progress -> first.compareAndSet(-1, System.nanoTime() - start), () -> false);
        double seconds = (System.nanoTime() - start) / 1e9;
        double toFirst = first.get() < 0 ? seconds : first.get() / 1e9;
        int violations = new PlanChecker(problem).violations(answer.placed()).size();
        return new Report(event, problem, answer, toFirst, seconds, violations);
    }

    /** What a run has to say. */
    record Report(
            EventPicture event,
            SchedulingProblem problem,
            Answer answer,
            double toFirst,
            double seconds,
            int violations) {

        private boolean hasPlan() {
            return answer.status() != AnswerStatus.UNKNOWN && answer.status() != AnswerStatus.INFEASIBLE;
        }

        boolean isClean() {
            return hasPlan() && violations == 0;
        }

        Json tell(Json json) {
            json.put("sizes", sizes());
            json.put("secondsToFirstPlan", hasPlan() ? toFirst : null).put("seconds", seconds);
            json.put("status", answer.status());
            if (hasPlan()) {
                PlanCounts counts = new PlanChecker(problem).counts(answer.placed());
                json.put("placed", counts.inAll());
                json.put("placedWeight", counts.weight()).put("bound", bound(Goal.RANK_WEIGHT));
                json.put("shortfall", counts.valueOf(Goal.GUARANTEES));
                json.put("breaks", counts.breaks()).put("breaksBound", bound(Goal.BREAKS));
                json.put("breakSpread", counts.valueOf(Goal.BREAK_SPREAD));
                json.put("walking", counts.valueOf(Goal.WALKING));
                json.put("fairShare", counts.valueOf(Goal.FAIR_SHARE));
                json.put("violations", violations);
            }
            return json.put("peakResidentMiB", PeakMemory.mebibytes());
        }

        private @Nullable Long bound(Goal goal) {
            Optional<GoalResult> result =
                    answer.goals().stream().filter(each -> each.goal() == goal).findFirst();
            return result.map(GoalResult::bound).orElse(null);
        }

        private Json sizes() {
            return new Json()
                    .put("buyers", event.buyers().size())
                    .put("companies", event.companies().size())
                    .put(
                            "teams",
                            problem.parties().stream()
                                    .mapToInt(party -> party.teams().size())
                                    .sum())
                    .put("people", problem.persons().size())
                    .put("slots", problem.slots().size())
                    .put("places", problem.places().size())
                    .put("requests", problem.demands().size());
        }
    }
}
