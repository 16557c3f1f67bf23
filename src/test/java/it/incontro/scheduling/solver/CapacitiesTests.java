package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapacitiesTests {

    @Test
    void aTeamThatIsAwayOnADayMeetsNobodyOnThatDay() {
        TestEvent event = TestEvent.withSlots(2)
                .session("day two", 1, "9:00", 3, 30)
                .tables(9)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec")
                .unavailable("Bob", "8:00", "12:00")
                .wants("Ford", "Mec");

        Capacities capacities = new Capacities(new CompactProblem(new ProblemIndex(event.problem())));

        assertThat(capacities.ofParty(0)).as("2 of Ann, then 3 of each").isEqualTo(2 + 3 + 3);
        assertThat(capacities.ofParty(1)).isEqualTo(5);
    }
}
