package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainsTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aChainBringsEverybodyOverOrNobodyAndCanBeTakenBack(long seed) {
        int moved = tryChains(RandomEvents.plain(seed, RandomEvents.Size.MIDDLE), seed)
                + tryChains(RandomEvents.rich(seed, RandomEvents.Size.MIDDLE), seed)
                + tryChains(RandomEvents.oneByOne(RandomEvents.rich(seed, RandomEvents.Size.SMALL)), seed);

        assertThat(moved).isPositive();
    }

    /** How many chains moved several meetings. */
    private static int tryChains(SchedulingProblem problem, long seed) {
        LocalPlan plan = RandomEvents.filled(problem);
        SplittableRandom random = new SplittableRandom(seed);
        Chains chains = new Chains(plan, random);
        int moved = 0;
        for (int i = 0; i < 3_000; i++) {
            int demand = random.nextInt(plan.space.problem.demands);
            Way[] ways = plan.space.variants(demand);
            int to = random.nextInt(plan.space.slots);
            int from = plan.isPlaced(demand) ? plan.slotOf(demand) : random.nextInt(plan.space.slots);
            if (ways.length == 0 || to == from || plan.space.fixed[demand]) {
                continue;
            }
            Way way = ways[random.nextInt(ways.length)];
            if (way.allows(to) && (plan.isPlaced(demand) || plan.placedOfPair(demand) < 0)) {
                moved += move(plan, chains, demand, way, to, from) > 1 ? 1 : 0;
                if (random.nextInt(4) == 0 && chains.move(demand, way, to, from)) {
                    Recount.assertGoals(plan);
                }
            }
        }
        Recount.assertRules(plan);
        return moved;
    }

    private static int move(LocalPlan plan, Chains chains, int demand, Way way, int to, int from) {
        List<Assignment> before = plan.assignments();
        int size = 0;
        if (chains.move(demand, way, to, from)) {
            size = chains.size();
            assertThat(plan.slotOf(demand)).isEqualTo(to);
            assertThat(plan.assignments()).hasSizeGreaterThanOrEqualTo(before.size());
            chains.undo();
        }
        assertThat(plan.assignments()).isEqualTo(before);
        Recount.assertGoals(plan);
        return size;
    }
}
