package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnealingTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyStepKeepsTheRulesAndLosesNoWish(long seed) {
        walk(RandomEvents.plain(seed, RandomEvents.Size.MIDDLE), seed);
        walk(RandomEvents.rich(seed, RandomEvents.Size.MIDDLE), seed);
        walk(RandomEvents.oneByOne(RandomEvents.plain(seed, RandomEvents.Size.MIDDLE)), seed);
        walk(RandomEvents.oneByOne(RandomEvents.rich(seed, RandomEvents.Size.SMALL)), seed);
    }

    private static void walk(SchedulingProblem problem, long seed) {
        LocalPlan plan = RandomEvents.filled(problem);
        Annealing annealing = annealing(plan, seed);
        for (int i = 0; i < 2_000; i++) {
            long weight = plan.goals.weight;
            annealing.cool(i / 2_000.0);
            annealing.run(1);
            assertThat(plan.goals.weight).isGreaterThanOrEqualTo(weight);
            if (i % 10 == 0) {
                Recount.assertGoals(plan);
            }
        }
        Recount.assertRules(plan);
    }

    private static Annealing annealing(LocalPlan plan, long seed) {
        GoalOrder order = plan.space.problem.index.problem().rules().order();
        return new Annealing(plan, new SplittableRandom(seed), new Cost(plan.goals, order));
    }

    /** After each of many steps, the plan that holds the first demands in the only slot. */
    private static void assertStays(TestEvent event, List<Integer> demands) {
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        demands.forEach(demand -> plan.put(demand, plan.space.variants(demand)[0], 0));
        List<Assignment> before = plan.assignments();
        Annealing annealing = annealing(plan, 1);
        for (int i = 0; i < 2_000; i++) {
            annealing.run(1);
            assertThat(plan.assignments()).isEqualTo(before);
        }
    }

    @Test
    void aTeamIsNotTakenFromAMeetingThatCanHaveNoOther() {
        assertStays(
                TestEvent.withSlots(1)
                        .tables(2)
                        .teams("Ford", "Ann", "Bob")
                        .parties("Mec", "Dumarey")
                        .wants("Ford", "Mec")
                        .demand("Ford", "Dumarey", Rank.WANT, d -> d.withTeams(Set.of(id("Ford with Bob")))),
                List.of(0, 1));
    }

    @Test
    void aMeetingDoesNotLeaveForOneThatFindsNoTable() {
        assertStays(
                TestEvent.withSlots(1)
                        .tables(1)
                        .place("stand", "hall", 1)
                        .parties("Ford", "Volvo", "Mec", "Dumarey", "Asso")
                        .wants("Ford", "Mec")
                        .demand("Volvo", "Asso", Rank.MUST_MEET, d -> d.atPlaces(List.of(id("stand"))))
                        .demand("Ford", "Dumarey", Rank.WANT, d -> d.atPlaces(List.of(id("stand")))),
                List.of(0, 1));
    }
}
