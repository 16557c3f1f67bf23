package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WayTests {

    /** Ford comes from the plant at nine and is away from half past ten. */
    @Test
    void whoCannotBeInTheHallInTimeMeetsAtThePlant() {
        TestEvent event = TestEvent.withSlots(4)
                .venue("plant")
                .travel("hall", "plant", 45)
                .tables(1)
                .place("room", "plant", 1)
                .parties("Ford", "Mec")
                .agendaItem("Mr Ford", "8:00", "9:00", "plant")
                .unavailable("Mr Ford", "10:30", "11:00")
                .wants("Ford", "Mec");
        SearchSpace space = new SearchSpace(new CompactProblem(new ProblemIndex(event.problem())));
        Way hall = space.variants(0)[0];
        Way plant = space.variants(0)[1];

        assertThat(hall.at(0)).isSameAs(plant);
        assertThat(hall.at(1)).isSameAs(plant);
        assertThat(hall.at(2)).isSameAs(hall);
        assertThat(hall.at(3)).isNull();
        assertThat(plant.at(0)).isSameAs(plant);
    }
}
