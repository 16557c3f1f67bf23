package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolverThreadsTests {

    @ParameterizedTest(name = "{0} configured on {1} cores")
    @CsvSource({"0, 1, 1", "0, 2, 1", "0, 4, 3", "0, 64, 4", "6, 2, 6"})
    void leavesACoreToThePages(int configured, int cores, int threads) {
        assertThat(SolverThreads.threads(configured, cores)).isEqualTo(threads);
    }

    @Test
    void letsOneRunWorkAtATime() {
        SolverThreads threads = new SolverThreads(0);
        List<Boolean> turns = new ArrayList<>();

        turns.add(threads.inTurn(() -> turns.add(threads.inTurn(() -> {}))));
        turns.add(threads.inTurn(() -> {}));

        assertThat(turns).containsExactly(false, true, true);
    }

    @Test
    void knowsThatARunWaitsForItsTurn() {
        SolverThreads threads = new SolverThreads(0);
        List<Boolean> awaited = new ArrayList<>();

        threads.whileIdle(() -> {
            awaited.add(threads.isAwaited());
            threads.whileIdle(() -> {});
            awaited.add(threads.isAwaited());
            threads.inTurn(() -> {});
            awaited.add(threads.isAwaited());
        });
        threads.inTurn(() -> awaited.add(threads.isAwaited()));

        assertThat(awaited).containsExactly(false, false, true, false);
    }
}
