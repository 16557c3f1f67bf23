package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A problem names nothing that it does not have. */
class ReferencesTests {

    private static void assertUnknown(String unknown, UnaryOperator<Demand> naming) {
        TestEvent event =
                TestEvent.withSlots(1).tables(1).parties("Ford", "Mec").demand("Ford", "Mec", Rank.WANT, naming);
        assertThatIllegalArgumentException()
                .isThrownBy(event::problem)
                .withMessage("Demand " + id("Ford-Mec") + " names the unknown " + id(unknown));
    }

    @Test
    void aLockNamesASlotAndAPlaceOfTheEvent() {
        UUID table = id("table 1");

        assertUnknown("night", demand -> demand.lockedAt(id("night"), table, 1));
        assertUnknown("moon", demand -> demand.lockedAt(slotAt(0), id("moon"), 1));
    }

    @Test
    void aDemandNamesSlotsPlacesTeamsAndOthersOfTheEvent() {
        assertUnknown("night", demand -> demand.inSlots(Set.of(id("night"))));
        assertUnknown("moon", demand -> demand.atPlaces(List.of(id("moon"))));
        assertUnknown("eleven", demand -> demand.withTeams(Set.of(id("eleven"))));
        assertUnknown("first", demand -> demand.after(Set.of(id("first"))));
    }

    @Test
    void aDemandNamesPersonsOfTheEvent() {
        assertUnknown("Nemo", demand -> demand.withPersons(Set.of(id("Nemo"))));
        assertUnknown("Nemo", demand -> demand.interpreted(List.of(new Interpreting("la", Set.of(id("Nemo"))))));
    }
}
