package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplacementTests {

    private static Displacement displacement(LocalPlan plan) {
        return new Displacement(plan, new Homes(plan), new Cost(plan.goals, GoalOrder.MOST_MEETINGS), () -> false);
    }

    private static LocalPlan planOf(TestEvent event, int... slots) {
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        for (int demand = 0; demand < slots.length; demand++) {
            plan.put(demand, plan.space.variants(demand)[0], slots[demand]);
        }
        return plan;
    }

    private static TestEvent event(int slots) {
        return TestEvent.withSlots(slots).tables(9).parties("Ford", "Volvo", "Mec", "Dumarey", "Asso");
    }

    private static Set<UUID> only(int... slots) {
        Set<UUID> found = new HashSet<>();
        for (int slot : slots) {
            found.add(slotAt(slot));
        }
        return found;
    }

    private static Set<Integer> placed(LocalPlan plan) {
        return plan.assignments().stream().map(Assignment::demand).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void placesADemandAndLosesNothingOrChangesNothing(long seed) {
        for (int rounds = 0; rounds <= 2; rounds++) {
            placeAll(RandomEvents.plain(seed, RandomEvents.Size.SMALL), rounds);
            placeAll(RandomEvents.rich(seed, RandomEvents.Size.SMALL), rounds);
            placeAll(RandomEvents.oneByOne(RandomEvents.rich(seed, RandomEvents.Size.SMALL)), rounds);
        }
    }

    private static void placeAll(SchedulingProblem problem, int rounds) {
        LocalPlan plan = RandomEvents.filled(problem);
        Displacement displacement = displacement(plan);
        for (int demand = 0; demand < plan.space.problem.demands; demand++) {
            if (!plan.isPlaced(demand)) {
                List<Assignment> before = plan.assignments();
                Set<Integer> wanted = placed(plan);
                if (displacement.place(demand, rounds)) {
                    wanted.add(demand);
                    assertThat(placed(plan)).isEqualTo(wanted);
                } else {
                    assertThat(plan.assignments()).isEqualTo(before);
                }
                Recount.assertGoals(plan);
            }
        }
        Recount.assertRules(plan);
    }

    @Test
    void whatGaveWayOnceGivesWayAgain() {
        TestEvent event = event(3).wants("Ford", "Mec")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(only(0)))
                .demand("Ford", "Asso", Rank.WANT, d -> d.inSlots(only(1)))
                .demand("Volvo", "Mec", Rank.WANT, d -> d.inSlots(only(2)));
        LocalPlan plan = planOf(event, 0);
        Displacement displacement = displacement(plan);

        assertThat(displacement.place(1, 1)).isTrue();
        int gaveWayTo = plan.slotOf(0);
        int next = gaveWayTo == 1 ? 2 : 3;

        assertThat(displacement.place(next, 1)).isTrue();
        assertThat(plan.slotOf(0)).isNotIn(0, gaveWayTo);
    }

    /** Ford and Mec could give way if Volvo and Mec did, but Dumarey and Asso have no other slot. */
    @Test
    void everythingGoesBackWhereOneOfTwoCannotGiveWay() {
        TestEvent event = event(3).demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(only(0, 1)))
                .demand("Dumarey", "Asso", Rank.WANT, d -> d.inSlots(only(0)))
                .demand("Volvo", "Mec", Rank.WANT, d -> d.inSlots(only(1, 2)))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(only(0)));
        LocalPlan plan = planOf(event, 0, 0, 1);
        List<Assignment> before = plan.assignments();

        assertThat(displacement(plan).place(3, 2)).isFalse();
        assertThat(plan.assignments()).isEqualTo(before);
    }

    @Test
    void goesWhereItCostsLeast() {
        TestEvent event = event(4).wants("Ford", "Mec").wants("Ford", "Dumarey");
        LocalPlan plan = planOf(event, 3);

        assertThat(displacement(plan).place(1, 0)).isTrue();
        assertThat(plan.slotOf(1)).as("beside the other one").isEqualTo(2);
    }
}
