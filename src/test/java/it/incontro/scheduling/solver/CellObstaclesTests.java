package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the way of a demand in a plan, and how that is explained. */
class CellObstaclesTests {

    private static TestEvent event(int slots) {
        return TestEvent.withSlots(slots).tables(3).parties("Ford", "Volvo", "Mec", "Dumarey");
    }

    private static List<Obstacle> obstacles(TestEvent event, PlacedMeeting there, String demand, UUID slot) {
        return new CellCheck(event.problem(), List.of(there))
                .cell(id(demand), slot, id("table 2"))
                .obstacles();
    }

    private static TestEvent inOrder() {
        return event(3).wants("Volvo", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, demand -> demand.after(Set.of(id("Volvo-Dumarey"))));
    }

    @Test
    void aMeetingBeginsWhenTheOneBeforeItIsOver() {
        TestEvent event = inOrder();
        PlacedMeeting earlier = event.meeting("Volvo-Dumarey", slotAt(1), "table 1", 1);
        Obstacle tooEarly = new Obstacle.OutOfOrder(id("Volvo-Dumarey"));

        assertThat(obstacles(event, earlier, "Ford-Mec", slotAt(0))).containsExactly(tooEarly);
        assertThat(obstacles(event, earlier, "Ford-Mec", slotAt(1))).containsExactly(tooEarly);
        assertThat(obstacles(event, earlier, "Ford-Mec", slotAt(2))).isEmpty();
    }

    @Test
    void aMeetingIsOverWhenTheOneAfterItBegins() {
        TestEvent event = inOrder();
        PlacedMeeting later = event.meeting("Ford-Mec", slotAt(1), "table 1", 1);
        Obstacle tooLate = new Obstacle.OutOfOrder(id("Ford-Mec"));

        assertThat(obstacles(event, later, "Volvo-Dumarey", slotAt(0))).isEmpty();
        assertThat(obstacles(event, later, "Volvo-Dumarey", slotAt(1))).containsExactly(tooLate);
        assertThat(obstacles(event, later, "Volvo-Dumarey", slotAt(2))).containsExactly(tooLate);
    }

    @Test
    void aPartyHasNoMoreMeetingsAtAnyMomentOfASlotThanItsLimit() {
        TestEvent event = event(2).slot("odd", "9:15", "9:30", "odd session")
                .teams("Ford", "Ann", "Bob")
                .atOnce("Ford", 1)
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");
        PlacedMeeting there = event.meeting("Ford-Mec", slotAt(0), "table 1", 1);
        Obstacle atOnce = new Obstacle.AtOnceLimitReached(id("Ford"), 1);

        assertThat(obstacles(event, there, "Ford-Dumarey", slotAt(0))).containsExactly(atOnce);
        assertThat(obstacles(event, there, "Ford-Dumarey", id("odd"))).containsExactly(atOnce);
        assertThat(obstacles(event, there, "Ford-Dumarey", slotAt(1))).isEmpty();
        assertThat(obstacles(event.atOnce("Ford", 2), there, "Ford-Dumarey", slotAt(0)))
                .isEmpty();
    }

    @Test
    void explainsWhyADemandIsNotInAPlan() {
        TestEvent event = event(1).wants("Ford", "Mec").wants("Ford", "Dumarey").wants("Volvo", "Dumarey");
        PlacedMeeting there = event.meeting("Ford-Mec", slotAt(0), "table 1", 1);
        CellCheck check = new CellCheck(event.problem(), List.of(there));

        assertThat(check.explain(id("Ford-Dumarey"))).isEqualTo(new Explanation.SideBusy(1, 1, 0));
    }

    @Test
    void countsOnlySlotsInWhichNothingButAnInterpreterIsMissing() {
        Interpreting russian = new Interpreting("ru", Set.of(id("Olga")));
        TestEvent event = event(2).person("Olga")
                .demand("Ford", "Dumarey", Rank.WANT, demand -> demand.interpreted(List.of(russian)))
                .demand("Ford", "Mec", Rank.WANT, demand -> demand.interpreted(List.of(russian)))
                .wants("Volvo", "Mec")
                .demand("Volvo", "Dumarey", Rank.WANT, demand -> demand.interpreted(List.of(russian)));
        List<PlacedMeeting> plan = List.of(
                event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1),
                event.meeting("Volvo-Mec", slotAt(1), "table 1", 1));

        assertThat(new CellCheck(event.problem(), plan).explain(id("Ford-Mec")))
                .isEqualTo(new Explanation.NoInterpreterFree(1, List.of(id("Olga"))));
    }

    @Test
    void nobodyWhoInterpretsStandsInTheWayOfEverySlotAndPlace() {
        TestEvent event = event(1).demand(
                        "Ford", "Mec", Rank.WANT, d -> d.interpreted(List.of(new Interpreting("ru", Set.of()))));
        ProblemIndex index = new ProblemIndex(event.problem());
        CellRules rules = new CellRules(index, new Occupancy(index));
        Demand demand = index.demand(id("Ford-Mec"));
        Obstacle nobody = new Obstacle.NobodyInterprets("ru");

        assertThat(rules.best(demand, index.slot(slotAt(0)))).containsExactly(nobody);
        assertThat(rules.best(demand, index.slot(slotAt(0)), index.place(id("table 1"))))
                .containsExactly(nobody);
    }
}
