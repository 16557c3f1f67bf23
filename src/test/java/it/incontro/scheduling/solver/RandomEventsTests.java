package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every event, tried on generated ones. */
class RandomEventsTests {

    private static final RandomEvents.Size TINY = new RandomEvents.Size(2, 2, 4, 1, 4, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void plansKeepEveryRuleAndAccountForEveryDemand(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, RandomEvents.Size.SMALL);

        Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);

        PlanChecker checker = new PlanChecker(problem);
        assertThat(checker.violations(answer.placed())).isEmpty();
        PlanCounts counts = checker.counts(answer.placed());
        assertThat(answer.goals())
                .allSatisfy(result -> assertThat(result.value()).isEqualTo(counts.valueOf(result.goal())));
        Set<UUID> all = new HashSet<>();
        answer.placed().forEach(meeting -> all.add(meeting.demandId()));
        answer.unplaced()
                .forEach(unplaced -> assertThat(all.add(unplaced.demandId())).isTrue());
        assertThat(all).hasSize(problem.demands().size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingThatIsLeftOutCouldSimplyBeAdded(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, RandomEvents.Size.SMALL);

        Answer answer = new CpSatMeetingSolver().solve(problem, Limits.ofEffort(0.001));

        CellCheck check = new CellCheck(problem, answer.placed());
        assertThat(answer.unplaced())
                .allSatisfy(
                        unplaced -> assertThat(check.cells(unplaced.demandId())).noneMatch(Cell::isLegal));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void noPlanIsBetterThanOneThatIsCalledOptimal(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, TINY);

        Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);

        assertThat(answer.status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(new PlanChecker(problem).counts(answer.placed())).isEqualTo(new ExhaustiveSearch(problem).best());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void legalCellsAreExactlyThoseThatKeepThePlanLegal(long seed) {
        SchedulingProblem problem = RandomEvents.rich(seed, RandomEvents.Size.SMALL);
        List<PlacedMeeting> plan =
                new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH).placed();
        ProblemIndex index = new ProblemIndex(problem);
        PlanChecker checker = new PlanChecker(problem);

        for (PlacedMeeting meeting : plan) {
            List<PlacedMeeting> others =
                    plan.stream().filter(other -> !other.equals(meeting)).toList();
            for (Cell cell : new CellCheck(problem, plan).cells(meeting.demandId())) {
                boolean keepsRules = false;
                for (int desk = 1; desk <= index.place(cell.placeId()).desks(); desk++) {
                    List<PlacedMeeting> moved = new ArrayList<>(others);
                    moved.add(new PlacedMeeting(
                            meeting.demandId(), cell.slotId(), cell.placeId(), desk, meeting.personIds()));
                    keepsRules |= checker.violations(moved).isEmpty();
                }
                assertThat(cell.isLegal()).as("%s", cell).isEqualTo(keepsRules);
            }
        }
    }

    @Test
    void aMissionIsProvenInAllGoalsButWalkingBetweenFreeTables() {
        SchedulingProblem problem = RandomEvents.plain(2, RandomEvents.Size.MISSION);

        Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);

        assertThat(answer.goals())
                .filteredOn(result -> result.goal() != Goal.WALKING)
                .allMatch(GoalResult::proven);
        assertThat(answer.placed()).hasSize(300);
        assertThat(new PlanChecker(problem).violations(answer.placed())).isEmpty();
    }
}
