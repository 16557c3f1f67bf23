package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGoalsTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverComesAndGoesTheValuesAreThoseOfThePlan(long seed) {
        assertCounted(RandomEvents.plain(seed, RandomEvents.Size.MIDDLE), seed);
        assertCounted(RandomEvents.rich(seed, RandomEvents.Size.MIDDLE), seed);
        assertCounted(RandomEvents.oneByOne(RandomEvents.rich(seed, RandomEvents.Size.SMALL)), seed);
    }

    private static void assertCounted(SchedulingProblem problem, long seed) {
        LocalPlan plan = RandomEvents.filled(problem);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            int demand = random.nextInt(plan.space.problem.demands);
            Way[] ways = plan.space.variants(demand);
            if (plan.isPlaced(demand)) {
                plan.take(demand);
            } else if (ways.length > 0) {
                Way way = ways[random.nextInt(ways.length)];
                int slot = random.nextInt(plan.space.slots);
                if (plan.accepts(demand, way, slot)) {
                    plan.put(demand, way, slot);
                }
            }
            Recount.assertGoals(plan);
        }
    }

    @Test
    void aSlotNextToAnotherIsFreeAndTouchesIt() {
        assertThat(nextTo(5, 2)).containsExactly(1, 3);
        assertThat(nextTo(5, 0)).containsExactly(1);
        assertThat(nextTo(5, 4)).containsExactly(3);
        assertThat(nextTo(5, 1, 2)).containsExactly(0, 3);
        assertThat(nextTo(5, 1, 3)).containsExactly(0, 2, 4);
        assertThat(nextTo(2, 0, 1)).containsExactly(-1);
        assertThat(nextTo(5)).containsExactly(-1);
        assertThat(nextTo(64, 63)).containsExactly(62);
    }

    /** What is drawn for Ford, in one session of so many slots, where it has meetings in these. */
    private static Set<Integer> nextTo(int slots, int... used) {
        TestEvent event = new TestEvent()
                .session("day", 0, "0:00", slots, 15)
                .venue("hall")
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        for (int demand = 0; demand < used.length; demand++) {
            plan.put(demand, plan.space.variants(demand)[0], used[demand]);
        }
        SplittableRandom random = new SplittableRandom(1);
        Set<Integer> drawn = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            drawn.add(plan.goals.nextTo(0, 0, random));
        }
        return drawn;
    }
}
