package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatTakesThePlaceOfOthersWeighsNoLessAndTakesNoGuarantee(long seed) {
        eject(RandomEvents.plain(seed, RandomEvents.Size.MIDDLE), seed);
        eject(RandomEvents.rich(seed, RandomEvents.Size.MIDDLE), seed);
        eject(withRequired(RandomEvents.rich(seed, RandomEvents.Size.SMALL)), seed);
    }

    private static SchedulingProblem withRequired(SchedulingProblem problem) {
        return problem.withDemands(problem.demands().stream()
                .map(demand -> demand.rank() == Rank.MUST_MEET ? demand.thatIsRequired() : demand)
                .toList());
    }

    private static void eject(SchedulingProblem problem, long seed) {
        LocalPlan plan = RandomEvents.filled(problem);
        SplittableRandom random = new SplittableRandom(seed);
        Placement placement = new Placement(plan, random, new Cost(plan.goals, GoalOrder.MOST_MEETINGS));
        for (int i = 0; i < 500; i++) {
            int demand = random.nextInt(plan.space.problem.demands);
            long weight = plan.goals.weight;
            int missing = plan.goals.missingRequired;
            int lacking = plan.goals.lacking;
            placement.ejectFor(List.of(demand), 1, () -> false);
            assertThat(plan.goals.weight).isGreaterThanOrEqualTo(weight);
            assertThat(plan.goals.missingRequired).isLessThanOrEqualTo(missing);
            assertThat(plan.goals.missingRequired < missing || plan.goals.lacking <= lacking)
                    .isTrue();
            Recount.assertGoals(plan);
        }
        assertThat(new PlanChecker(problem).violations(new Desking(plan.space.problem).assign(plan.assignments())))
                .extracting(Violation::rule)
                .isSubsetOf(Violation.Rule.REQUIRED);
    }

    /** The plan of one cell, taken by Ford and Mec, after Volvo and Dumarey looked for theirs. */
    private static LocalPlan onlyCell(Rank rank, UnaryOperator<Demand> ofFord) {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, ofFord)
                .demand("Volvo", "Dumarey", rank, demand -> demand);
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        plan.put(0, plan.space.variants(0)[0], 0);
        new Placement(plan, new SplittableRandom(1), new Cost(plan.goals, GoalOrder.MOST_MEETINGS))
                .ejectFor(List.of(1), 1, () -> false);
        return plan;
    }

    @Test
    void whatIsWishedMoreTakesTheOnlyCell() {
        LocalPlan plan = onlyCell(Rank.MUST_MEET, demand -> demand);

        assertThat(plan.isPlaced(1)).isTrue();
        assertThat(plan.isPlaced(0)).isFalse();
    }

    @Test
    void whatIsWishedLessOrWouldTakeTheCellOfARequiredOneDoesNot() {
        assertThat(onlyCell(Rank.IF_POSSIBLE, demand -> demand).isPlaced(0)).isTrue();
        assertThat(onlyCell(Rank.MUST_MEET, Demand::thatIsRequired).isPlaced(0)).isTrue();
    }
}
