package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every event that the local search solves, tried on generated ones. */
class LocalSearchRandomEventsTests {

    private static final RandomEvents.Size TINY = new RandomEvents.Size(2, 2, 4, 1, 4, 1);
    private static final Limits LITTLE = Limits.ofEffort(0.1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void plansKeepEveryRule(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, RandomEvents.Size.SMALL);

        Answer answer = new LocalSearchMeetingSolver().solve(problem, LITTLE);

        assertThat(answer.status()).isIn(AnswerStatus.OPTIMAL, AnswerStatus.FEASIBLE);
        assertThat(new PlanChecker(problem).violations(answer.placed())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingThatIsLeftOutCouldSimplyBeAdded(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, RandomEvents.Size.SMALL);

        Answer answer = new LocalSearchMeetingSolver().solve(problem, LITTLE);

        CellCheck check = new CellCheck(problem, answer.placed());
        assertThat(answer.unplaced())
                .allSatisfy(
                        unplaced -> assertThat(check.cells(unplaced.demandId())).noneMatch(Cell::isLegal));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void boundsAreNeverBetterThanTheBestPlan(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, TINY);
        PlanCounts best = new ExhaustiveSearch(problem).best();

        FlowBound bound = FlowBound.withShares(new CompactProblem(new ProblemIndex(problem)));

        assertThat(bound.of(Goal.GUARANTEES)).isLessThanOrEqualTo(best.valueOf(Goal.GUARANTEES));
        assertThat(bound.of(Goal.FAIR_SHARE)).isLessThanOrEqualTo(best.valueOf(Goal.FAIR_SHARE));
        assertThat(bound.of(Goal.RANK_WEIGHT)).isGreaterThanOrEqualTo(best.weight());
        if (best.valueOf(Goal.GUARANTEES) == bound.of(Goal.GUARANTEES)) {
            assertThat(bound.afterBestOfEarlier(Goal.RANK_WEIGHT)).isGreaterThanOrEqualTo(best.weight());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void aTinyEventIsSolvedAsWellAsPossible(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, TINY);
        PlanCounts best = new ExhaustiveSearch(problem).best();

        Answer answer = new LocalSearchMeetingSolver().solve(problem, LITTLE);

        PlanCounts found = new PlanChecker(problem).counts(answer.placed());
        for (Goal goal : List.of(Goal.GUARANTEES, Goal.RANK_WEIGHT, Goal.FAIR_SHARE, Goal.BREAK_SPREAD, Goal.BREAKS)) {
            assertThat(found.valueOf(goal)).as("%s", goal).isEqualTo(best.valueOf(goal));
        }
        assertThat(answer.goals())
                .filteredOn(GoalResult::proven)
                .allSatisfy(goal -> assertThat(goal.value()).isEqualTo(best.valueOf(goal.goal())));
    }
}
