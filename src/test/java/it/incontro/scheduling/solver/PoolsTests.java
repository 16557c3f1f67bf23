package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolsTests {

    private static List<Integer> desks(TestEvent event) {
        return new Pools(new ProblemIndex(event.problem()))
                .all().stream().map(Pools.Pool::desks).toList();
    }

    private static TestEvent event(int changeOverMinutes) {
        return new TestEvent()
                .venue("hall")
                .slot("first", "9:00", "9:30", "day one")
                .slot("second", "9:35", "10:05", "day one")
                .tables(2)
                .parties("Ford", "Mec")
                .wants("Ford", "Mec")
                .rules(changeOverMinutes, BreakScope.SESSION);
    }

    @Test
    void tablesThatNobodyCanTellApartAreOnePool() {
        assertThat(desks(event(0))).containsExactly(2);
    }

    @Test
    void everyTableIsAPoolOfItsOwnWhereThereIsTooLittleTimeToChangeIt() {
        assertThat(desks(event(5))).containsExactly(2);
        assertThat(desks(event(6))).containsExactly(1, 1);
    }

    @Test
    void poolsAreKnownByTheirNumbers() {
        Pools.Pool pool = new Pools.Pool(1, id("hall"), List.of());

        assertThat(pool)
                .isEqualTo(new Pools.Pool(1, id("hall"), List.of()))
                .isNotEqualTo(new Pools.Pool(2, id("hall"), List.of()));
        assertThat(pool.hashCode()).isEqualTo(1);
    }
}
