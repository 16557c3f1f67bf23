package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SurroundingsTests {

    /** Ford meets Mec, Volvo meets Mec and Dumarey, Aizoon meets Asso at the only other table; Ford wants Dumarey. */
    private static LocalPlan plan(boolean locked) {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey", "Aizoon", "Asso")
                .demand("Ford", "Mec", Rank.WANT, d -> locked ? d.lockedAt(slotAt(0), id("table 1"), 1) : d)
                .wants("Volvo", "Mec")
                .wants("Volvo", "Dumarey")
                .wants("Aizoon", "Asso")
                .wants("Ford", "Dumarey");
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        int[] slots = {0, 1, 0, 1};
        for (int demand = 0; demand < slots.length; demand++) {
            plan.put(demand, plan.space.variants(demand)[0], slots[demand]);
        }
        return plan;
    }

    @Test
    void takesInThePeoplesMeetingsThenThoseOfTheirPartners() {
        Surroundings around = new Surroundings(plan(false), 10);
        around.add(0);

        assertThat(around.grow()).isTrue();
        assertThat(around.demands()).containsExactly(0, 1);
        assertThat(around.grow()).isTrue();
        assertThat(around.demands()).containsExactly(0, 1, 2);
        assertThat(around.isEverything()).isFalse();
        assertThat(around.grow()).isFalse();
        assertThat(around.demands()).containsExactly(0, 1, 2);
    }

    @Test
    void takesInWhoFillsTheDesksOfWhatIsNotPlaced() {
        Surroundings around = new Surroundings(plan(false), 10);
        around.add(4);

        assertThat(around.grow()).isTrue();
        assertThat(around.demands()).containsExactlyInAnyOrder(4, 0, 1, 2, 3);
        assertThat(around.isEverything()).isTrue();
    }

    @Test
    void growsNoFurtherThanItMay() {
        Surroundings around = new Surroundings(plan(false), 3);
        around.add(4);

        assertThat(around.grow()).isTrue();
        assertThat(around.demands()).hasSize(3);
        assertThat(around.grow()).isFalse();
    }

    @Test
    void lockedMeetingsStayOutside() {
        Surroundings around = new Surroundings(plan(true), 10);
        around.add(4);
        around.addEverything();

        assertThat(around.demands()).containsExactlyInAnyOrder(4, 1, 2, 3);
        assertThat(around.isEverything()).isTrue();
    }
}
