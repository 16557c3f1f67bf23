package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NeighbourhoodModelTests {

    private static final NeighbourhoodModel.Effort ENOUGH = new NeighbourhoodModel.Effort(1e6, 10, 1, 1);

    /** Volvo meets Dumarey and Aizoon meets Asso at the only two tables; Ford and Mec, who must meet, do not. */
    private static LocalPlan plan() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey", "Aizoon", "Asso")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .wants("Volvo", "Dumarey")
                .wants("Aizoon", "Asso");
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        plan.put(1, plan.space.variants(1)[0], 0);
        plan.put(2, plan.space.variants(2)[0], 0);
        return plan;
    }

    private static NeighbourhoodModel model(LocalPlan plan, Homes homes) {
        NativeLibrary.load();
        return new NeighbourhoodModel(plan, homes, new int[] {0, 1, 2});
    }

    private static Set<Integer> heldIfTouched(int meeting) {
        LocalPlan plan = plan();
        Homes homes = new Homes(plan);
        for (int seat : plan.space.variants(meeting)[0].seats) {
            homes.touch(seat);
        }
        NeighbourhoodModel model = model(plan, homes);
        model.mostMeetings(ENOUGH);
        return Objects.requireNonNull(model.leastChange(ENOUGH).plan()).stream()
                .map(NeighbourhoodRules.Choice::demand)
                .collect(Collectors.toSet());
    }

    @Test
    void ofTwoMeetingsTheOneWhosePeopleAreTouchedAnyhowLeaves() {
        assertThat(heldIfTouched(1)).containsExactlyInAnyOrder(0, 2);
        assertThat(heldIfTouched(2)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void makingAModelLeavesThePlanAsItIs() {
        LocalPlan plan = plan();
        List<Assignment> before = plan.assignments();

        model(plan, new Homes(plan));

        assertThat(plan.assignments()).isEqualTo(before);
        Recount.assertGoals(plan);
    }
}
