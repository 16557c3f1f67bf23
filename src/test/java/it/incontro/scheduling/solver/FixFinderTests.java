package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fix is applied to the event, and the solver then places the demand and everything that was placed before. */
class FixFinderTests {

    private static TestEvent event() {
        return TestEvent.withSlots(2).tables(1).parties("Ford", "Volvo", "Mec", "Dumarey");
    }

    private static void assertThatItHelps(SchedulingProblem problem, List<PlacedMeeting> plan, UUID demandId, Fix fix) {
        SchedulingProblem fixed = fix.applyTo(problem, demandId);
        Set<UUID> wanted = new HashSet<>();
        plan.forEach(meeting -> wanted.add(meeting.demandId()));
        wanted.add(demandId);
        List<Demand> demands = new ArrayList<>(fixed.demands());
        demands.replaceAll(demand -> wanted.contains(demand.id()) ? demand.thatIsRequired() : demand);
        SchedulingProblem strict = fixed.withDemands(demands);

        Answer answer = new CpSatMeetingSolver().solve(strict, TestEvent.ENOUGH);

        assertThat(new PlanChecker(strict).violations(answer.placed())).isEmpty();
        assertThat(answer.placed()).extracting(PlacedMeeting::demandId).containsAll(wanted);
    }

    private static @Nullable Fix fix(TestEvent event, String demand) {
        Answer answer = event.solve();
        Fix found = answer.unplaced().stream()
                .filter(unplaced -> unplaced.demandId().equals(id(demand)))
                .findFirst()
                .orElseThrow()
                .fix();
        if (found != null) {
            assertThatItHelps(event.problem(), answer.placed(), id(demand), found);
        }
        return found;
    }

    private static @Nullable Fix fix(TestEvent event, List<PlacedMeeting> plan, String demand) {
        ProblemIndex index = new ProblemIndex(event.problem());
        return new FixFinder(index, plan, new CellRules(index, new Occupancy(index, plan)), false, budget())
                .find(index.demand(id(demand)));
    }

    private static FixBudget budget() {
        Limits limits = Limits.ofEffort(20);
        return FixBudget.after(
                new Watch(limits, GoalOrder.MOST_MEETINGS, progress -> {}, () -> false, () -> 0L), limits);
    }

    @Test
    void nothingNeedsToChangeWhereOthersCanMove() {
        TestEvent event = event().demand("Ford", "Mec", Rank.WANT, demand -> demand.inSlots(Set.of(slotAt(0))))
                .wants("Volvo", "Dumarey");
        List<PlacedMeeting> plan = List.of(event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1));

        assertThat(fix(event, plan, "Ford-Mec")).isEqualTo(new Fix.Rearrange());
    }

    @Test
    void raisesALimit() {
        TestEvent event = event().limits("Ford", 9, 1, 0)
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .wants("Ford", "Dumarey");

        assertThat(fix(event, "Ford-Dumarey")).isEqualTo(new Fix.RaiseLimit(id("Ford"), Fix.LimitKind.IN_ALL, 2));
    }

    @Test
    void raisesALimitAndMovesAnother() {
        TestEvent event = event().limits("Ford", 1, 9, 0)
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .demand("Ford", "Dumarey", Rank.WANT, demand -> demand.inSlots(Set.of(slotAt(0))));

        assertThat(fix(event, "Ford-Dumarey")).isEqualTo(new Fix.RaiseLimit(id("Ford"), Fix.LimitKind.PER_DAY, 2));
    }

    @Test
    void allowsAnotherPlace() {
        TestEvent event = event().place("stand", "hall", 1)
                .fixed("Mec", "stand")
                .demand("Volvo", "Mec", Rank.MUST_MEET, demand -> demand.inSlots(Set.of(slotAt(0))))
                .demand(
                        "Ford",
                        "Dumarey",
                        Rank.WANT,
                        demand -> demand.inSlots(Set.of(slotAt(0))).atPlaces(List.of(id("stand"))));

        assertThat(fix(event, "Ford-Dumarey")).isEqualTo(new Fix.AllowPlace(id("table 1")));
    }

    @Test
    void addsADesk() {
        TestEvent event = event().demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand.inSlots(Set.of(slotAt(1))))
                .demand("Volvo", "Dumarey", Rank.WANT, demand -> demand.inSlots(Set.of(slotAt(1))));

        assertThat(fix(event, "Volvo-Dumarey")).isEqualTo(new Fix.OneMoreDesk(slotAt(1), id("table 1"), false));
    }

    @Test
    void addsADeskInAVenueThatIsFull() {
        TestEvent event = TestEvent.withSlots(1)
                .venue("hall", 1)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .wants("Volvo", "Dumarey");

        assertThat(fix(event, "Volvo-Dumarey")).isEqualTo(new Fix.OneMoreDesk(slotAt(0), id("table 1"), true));
    }

    @Test
    void asksAPersonToCome() {
        TestEvent event = event().unavailable("Mr Ford", "9:00", "9:30")
                .unavailable("Mr Mec", "9:30", "10:00")
                .wants("Ford", "Mec");

        assertThat(fix(event, "Ford-Mec")).isEqualTo(new Fix.FreePerson(id("Mr Ford"), slotAt(0)));
    }

    @Test
    void asksAPersonToLeaveOutAnAgendaItem() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Mec")
                .wants("Ford", "Mec")
                .agendaItem("Mr Ford", "8:00", "9:30", null);

        assertThat(fix(event, "Ford-Mec")).isEqualTo(new Fix.SkipItem(id("Mr Ford"), id("item of Mr Ford")));
    }

    @Test
    void addsASlot() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .wants("Ford", "Dumarey");

        assertThat(fix(event, "Ford-Dumarey")).isEqualTo(new Fix.OneMoreSlot(slotAt(0)));
    }

    @Test
    void leavesTimeToChangeOverBeforeTheNewSlot() {
        TestEvent event = new TestEvent()
                .venue("hall")
                .slot("first", "9:00", "9:25", "morning")
                .slot("second", "9:30", "9:55", "morning")
                .rules(5, BreakScope.SESSION)
                .parties("Ford", "Mec", "Dumarey", "Aizoon")
                .place("stand of Mec", "hall", 1)
                .place("stand of Dumarey", "hall", 1)
                .place("stand of Aizoon", "hall", 1)
                .fixed("Mec", "stand of Mec")
                .fixed("Dumarey", "stand of Dumarey")
                .fixed("Aizoon", "stand of Aizoon")
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .demand("Ford", "Dumarey", Rank.MUST_MEET, demand -> demand)
                .wants("Ford", "Aizoon");

        assertThat(fix(event, "Ford-Aizoon")).isEqualTo(new Fix.OneMoreSlot(id("second")));
    }

    @Test
    void raisesTwoLimitsOfAPartyWhereOneAloneIsNotEnough() {
        TestEvent event = event().limits("Ford", 1, 1, 0)
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .wants("Ford", "Dumarey");

        assertThat(fix(event, "Ford-Dumarey"))
                .isEqualTo(new Fix.Together(List.of(
                        new Fix.RaiseLimit(id("Ford"), Fix.LimitKind.IN_ALL, 2),
                        new Fix.RaiseLimit(id("Ford"), Fix.LimitKind.PER_DAY, 2))));
    }

    @Test
    void raisesTheLimitsOfBothSides() {
        TestEvent event = event().limits("Ford", 9, 1, 0)
                .limits("Dumarey", 9, 1, 0)
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand.inSlots(Set.of(slotAt(0))))
                .demand("Volvo", "Dumarey", Rank.MUST_MEET, demand -> demand.inSlots(Set.of(slotAt(1))))
                .place("table 2", "hall", 1)
                .wants("Ford", "Dumarey");
        List<PlacedMeeting> plan = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Volvo-Dumarey", slotAt(0), "table 2", 1));

        Fix found = fix(event, plan, "Ford-Dumarey");

        assertThat(found)
                .isEqualTo(new Fix.Together(List.of(
                        new Fix.RaiseLimit(id("Ford"), Fix.LimitKind.IN_ALL, 2),
                        new Fix.RaiseLimit(id("Dumarey"), Fix.LimitKind.IN_ALL, 2))));
    }

    @Test
    void raisesALimitAndAddsASlotTheCheaperChangeFirst() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .limits("Ford", 9, 1, 0)
                .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
                .wants("Ford", "Dumarey");

        assertThat(fix(event, "Ford-Dumarey"))
                .isEqualTo(new Fix.Together(List.of(
                        new Fix.RaiseLimit(id("Ford"), Fix.LimitKind.IN_ALL, 2), new Fix.OneMoreSlot(slotAt(0)))));
    }

    @Test
    void manyThreadsFindWhatOneFinds() {
        SchedulingProblem problem = RandomEvents.rich(3, RandomEvents.Size.SMALL);
        ProblemIndex index = new ProblemIndex(problem);
        CellRules rules = new CellRules(index, new Occupancy(index));
        FixSearch search = new FixSearch(index, List.of(), rules, true);

        Map<UUID, Optional<Fix>> found = search.find(problem.demands(), List.of(budget()));

        assertThat(found).hasSize(problem.demands().size());
        assertThat(search.find(problem.demands(), List.of(budget(), budget(), budget())))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverIsFoundHelps(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, RandomEvents.Size.SMALL);

        Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);

        for (UnplacedDemand unplaced : answer.unplaced()) {
            Fix fix = unplaced.fix();
            if (fix != null) {
                assertThatItHelps(problem, answer.placed(), unplaced.demandId(), fix);
            }
        }
    }
}
