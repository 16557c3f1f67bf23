package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published B2B scheduling problem in small: everything is required, some meetings come before others, breaks may
 * differ by one. All plans are tried, and the searches have to come to the same fewest breaks, or to none at all.
 */
class CrowdedDayTests {

    private static final int PARTIES = 5;
    private static final int SLOTS = 5;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coresFindTheFewestBreaks(int seed) {
        SchedulingProblem problem = crowdedDay(seed);

        expect(problem, new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRaceOfTwoFindsTheFewestBreaks(int seed) {
        SchedulingProblem problem = crowdedDay(seed);

        expect(problem, new CpSatMeetingSolver().solve(problem, Limits.ofSeconds(60)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneSearchAloneSaysTheSame(int seed) {
        SchedulingProblem problem = crowdedDay(seed);
        CompactProblem compact = new CompactProblem(new ProblemIndex(problem));
        NativeLibrary.load();
        Formulation formulation = new Formulation(compact, Required.of(compact));
        formulation.goals().aimAt(Goal.BREAKS);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);

        CpSolverStatus status = solver.solve(formulation.model());

        OptionalInt fewest = fewestBreaks(problem);
        if (fewest.isEmpty()) {
            assertThat(status).isEqualTo(CpSolverStatus.INFEASIBLE);
        } else {
            assertThat(solver.objectiveValue()).isEqualTo(fewest.getAsInt());
        }
    }

    private static void expect(SchedulingProblem problem, Answer answer) {
        OptionalInt fewest = fewestBreaks(problem);
        if (fewest.isEmpty()) {
            assertThat(answer.status()).isEqualTo(AnswerStatus.INFEASIBLE);
            return;
        }
        assertThat(answer.goal(Goal.BREAKS))
                .isEqualTo(new GoalResult(Goal.BREAKS, fewest.getAsInt(), fewest.getAsInt(), true));
        assertThat(new PlanChecker(problem).violations(answer.placed())).isEmpty();
    }

    private static SchedulingProblem crowdedDay(int seed) {
        Random random = new Random(seed);
        TestEvent event = TestEvent.withSlots(SLOTS).place("hall", "hall", 2);
        for (int p = 0; p < PARTIES; p++) {
            event.parties("P" + p);
        }
        Set<Set<Integer>> pairs = new HashSet<>();
        String before = "";
        while (pairs.size() < 6) {
            int one = random.nextInt(PARTIES);
            int other = random.nextInt(PARTIES);
            if (one != other && pairs.add(Set.of(one, other))) {
                String earlier = random.nextInt(3) == 0 ? before : "";
                event.demand(
                        "P" + one,
                        "P" + other,
                        Rank.WANT,
                        d -> earlier.isEmpty()
                                ? d.thatIsRequired()
                                : d.thatIsRequired().after(Set.of(TestEvent.id(earlier))));
                before = "P" + one + "-P" + other;
            }
        }
        if (random.nextBoolean()) {
            event.unavailable("Mr P" + random.nextInt(PARTIES), "10:00", "10:30");
        }
        return event.rules(rules -> rules.withBreakSpread(1).inOrder(GoalOrder.of(Goal.RANK_WEIGHT, Goal.BREAKS)))
                .problem();
    }

    /** Tries all plans, judged by the checker alone. */
    private static OptionalInt fewestBreaks(SchedulingProblem problem) {
        int meetings = problem.demands().size();
        OptionalInt fewest = OptionalInt.empty();
        for (int code = 0; code < (int) Math.pow(SLOTS, meetings); code++) {
            List<PlacedMeeting> plan = plan(problem, code);
            PlanChecker checker = new PlanChecker(problem);
            if (plan.size() == meetings && checker.violations(plan).isEmpty()) {
                int breaks = checker.counts(plan).breaks();
                fewest = fewest.isEmpty() || breaks < fewest.getAsInt() ? OptionalInt.of(breaks) : fewest;
            }
        }
        return fewest;
    }

    private static List<PlacedMeeting> plan(SchedulingProblem problem, int code) {
        int[] taken = new int[SLOTS];
        List<PlacedMeeting> plan = new ArrayList<>();
        Set<List<Object>> busy = new HashSet<>();
        int rest = code;
        for (Demand demand : problem.demands()) {
            int slot = rest % SLOTS;
            rest /= SLOTS;
            boolean free =
                    busy.add(List.of(demand.firstPartyId(), slot)) & busy.add(List.of(demand.secondPartyId(), slot));
            if (!free || ++taken[slot] > 2) {
                return List.of();
            }
            List<UUID> persons = new ArrayList<>();
            for (UUID party : List.of(demand.firstPartyId(), demand.secondPartyId())) {
                problem.parties().stream()
                        .filter(p -> p.id().equals(party))
                        .forEach(p -> persons.addAll(p.personIds()));
            }
            plan.add(
                    new PlacedMeeting(demand.id(), TestEvent.slotAt(slot), TestEvent.id("hall"), taken[slot], persons));
        }
        return plan;
    }
}
