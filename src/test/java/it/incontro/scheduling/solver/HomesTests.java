package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HomesTests {

    private final LocalPlan plan =
            new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(TestEvent.withSlots(2)
                    .tables(1)
                    .parties("Ford", "Mec")
                    .wants("Ford", "Mec")
                    .problem()))));
    private final Way way = plan.space.variants(0)[0];

    @Test
    void countsThoseOfAMeetingWhoAreNotTouchedYet() {
        Homes homes = new Homes(plan);

        assertThat(homes.untouched(way)).isEqualTo(2);
        homes.touch(way.seats[0]);
        assertThat(homes.untouched(way)).isEqualTo(1);
        assertThat(homes.areAllTouched(way)).isFalse();
        homes.touch(way.seats[1]);
        assertThat(homes.areAllTouched(way)).isTrue();
    }

    @Test
    void aMeetingIsAtHomeWhereItWas() {
        plan.put(0, way, 1);
        Homes homes = new Homes(plan);

        assertThat(homes.isAtHome(0, plan)).isTrue();
        plan.take(0);
        assertThat(homes.isAtHome(0, plan)).isFalse();
        plan.put(0, way, 0);
        assertThat(homes.isAtHome(0, plan)).isFalse();
    }
}
