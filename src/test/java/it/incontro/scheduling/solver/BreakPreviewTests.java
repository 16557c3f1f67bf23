package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakPreviewTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void foreseesWhatAMoveDoesToBreaks(long seed) {
        LocalPlan plan = RandomEvents.filled(RandomEvents.plain(seed, RandomEvents.Size.MIDDLE));
        BreakPreview preview = new BreakPreview(plan.space, plan.goals);
        int changes = 0;

        for (int demand = 0; demand < plan.space.problem.demands; demand++) {
            for (int to = 0; to < plan.space.slots; to++) {
                changes += checkMove(plan, preview, demand, to) ? 1 : 0;
            }
        }

        assertThat(changes).isPositive();
    }

    /** Whether the move is possible and changes the number of breaks. */
    private static boolean checkMove(LocalPlan plan, BreakPreview preview, int demand, int to) {
        Way way = plan.variantOf(demand);
        int from = plan.slotOf(demand);
        Way there = way == null ? null : way.at(to);
        if (way == null || there == null) {
            return false;
        }
        int before = plan.goals.breaks;
        preview.change(way, from);
        preview.change(there, to);
        preview.addUp();
        int foreseen = preview.breaks();
        int uneven = plan.goals.uneven;
        plan.lift(demand);
        boolean possible = plan.accepts(demand, there, to);
        if (possible) {
            plan.drop(demand, there, to);
            assertThat(foreseen).isEqualTo(plan.goals.breaks - before);
            assertThat(preview.uneven()).isEqualTo(plan.goals.uneven - uneven);
            plan.lift(demand);
        }
        plan.drop(demand, way, from);
        return possible && foreseen != 0;
    }
}
