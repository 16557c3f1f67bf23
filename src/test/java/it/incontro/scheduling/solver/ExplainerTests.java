package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplainerTests {

    private static TestEvent event() {
        return TestEvent.withSlots(2).tables(1).parties("Ford", "Volvo", "Mec", "Dumarey");
    }

    private static Explanation why(TestEvent event, String demand) {
        return event.solve().unplaced().stream()
                .filter(unplaced -> unplaced.demandId().equals(id(demand)))
                .map(UnplacedDemand::explanation)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatTheTwoAreNeverBothAvailable() {
        TestEvent event = event().unavailable("Mr Ford", "9:00", "9:30")
                .unavailable("Mr Mec", "9:30", "10:00")
                .wants("Ford", "Mec");

        assertThat(why(event, "Ford-Mec"))
                .isEqualTo(new Explanation.NoCommonSlot(
                        1,
                        1,
                        List.of(new Explanation.Absence(id("Mr Ford"), 1), new Explanation.Absence(id("Mr Mec"), 1))));
    }

    @Test
    void saysThatNoPlaceIsAllowed() {
        TestEvent event = event().fixed("Dumarey", "table 1").wants("Ford", "Mec");

        assertThat(why(event, "Ford-Mec")).isEqualTo(new Explanation.NoPlaceAllowed());
    }

    @Test
    void saysThatThereIsNoTimeToTravel() {
        TestEvent event = event().venue("plant")
                .travel("hall", "plant", 60)
                .agendaItem("Mr Mec", "10:00", "11:00", "plant")
                .wants("Ford", "Mec");

        assertThat(why(event, "Ford-Mec")).isEqualTo(new Explanation.NoTimeToTravel(2, List.of(id("Mr Mec"))));
    }

    @Test
    void saysThatALimitIsReached() {
        TestEvent inAll = event().limits("Ford", 9, 1, 0);
        TestEvent perDay = event().limits("Ford", 1, 9, 0);
        for (TestEvent event : List.of(inAll, perDay)) {
            event.demand("Ford", "Mec", Rank.MUST_MEET, d -> d).wants("Ford", "Dumarey");
        }

        assertThat(why(inAll, "Ford-Dumarey"))
                .isEqualTo(new Explanation.LimitReached(id("Ford"), Explanation.LimitKind.IN_ALL, 1));
        assertThat(why(perDay, "Ford-Dumarey"))
                .isEqualTo(new Explanation.LimitReached(id("Ford"), Explanation.LimitKind.PER_DAY, 1));
    }

    @Test
    void saysWhereOneMoreTableWouldHelp() {
        TestEvent event = event().demand("Ford", "Mec", Rank.MUST_MEET, d -> d.inSlots(Set.of(slotAt(1))))
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(1))));

        assertThat(why(event, "Volvo-Dumarey"))
                .isEqualTo(new Explanation.BothFreeButNoPlace(
                        List.of(new Explanation.FullCell(slotAt(1), id("table 1"), true, false))));
    }

    @Test
    void saysThatASideIsBusyWheneverBothAreThere() {
        TestEvent event = event().demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Dumarey", Rank.MUST_MEET, d -> d)
                .unavailable("Mr Volvo", "9:00", "9:30")
                .unavailable("Mr Mec", "9:30", "10:00")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(1))));

        assertThat(why(event, "Ford-Dumarey")).isEqualTo(new Explanation.SideBusy(1, 0, 1));
    }

    @Test
    void countsWhenDifferentThingsStandInTheWay() {
        TestEvent event = event().session("day two", 1, "9:00", 1, 30)
                .limits("Ford", 1, 9, 0)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d.inSlots(Set.of(slotAt(0))))
                .demand("Volvo", "Dumarey", Rank.MUST_MEET, d -> d.inSlots(Set.of(id("1/9:00"))))
                .wants("Ford", "Dumarey");

        assertThat(why(event, "Ford-Dumarey")).isEqualTo(new Explanation.SeveralObstacles(3, 2, 1, 0));
    }

    @Test
    void leavesItOpenWhileAPlanThatPlacesMoreMayExist() {
        TestEvent event = event().demand("Ford", "Mec", Rank.MUST_MEET, d -> d.inSlots(Set.of(slotAt(0))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0))));
        ProblemIndex index = new ProblemIndex(event.problem());
        List<PlacedMeeting> plan = List.of(event.meeting("Ford-Mec", slotAt(0), "table 1", 1));

        UnplacedDemand unplaced = new Explainer(index, plan, false).explain(index.demand(id("Ford-Dumarey")));

        assertThat(unplaced.explanation()).isEqualTo(new Explanation.NotFoundInTime(new Explanation.SideBusy(1, 1, 0)));
    }
}
