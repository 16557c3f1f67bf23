package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereaboutsTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nobodyIsTooFarWhereItIsSaidSo(long seed) {
        LocalPlan plan = RandomEvents.filled(RandomEvents.rich(seed, RandomEvents.Size.MIDDLE));
        int far = 0;
        int near = 0;

        for (int demand = 0; demand < plan.space.problem.demands; demand++) {
            for (Way way : plan.space.variants(demand)) {
                for (int slot = 0; slot < plan.space.slots; slot++) {
                    boolean maybe = plan.whereabouts.mayBeTooFar(way, slot);
                    far += maybe ? 1 : 0;
                    near += maybe ? 0 : 1;
                    assertThat(maybe || !isTooFar(plan, way, slot)).isTrue();
                }
            }
        }

        assertThat(near).isPositive();
        assertThat(far).isPositive();
    }

    private static boolean isTooFar(LocalPlan plan, Way way, int slot) {
        boolean found = false;
        for (int close : plan.space.near[slot]) {
            for (int seat : way.seats) {
                int there = plan.seatAt(seat, close);
                found |= there >= 0 && plan.isTooFar(way, slot, there);
            }
        }
        return found;
    }
}
