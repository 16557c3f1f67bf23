package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SolverRunStatesTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private final SolverRun run = CurrentTenant.callAs(
            Ids.next(),
            () -> new SolverRun(
                    UUID.randomUUID(),
                    RunScope.KEEP_FIXED,
                    Preset.MOST_MEETINGS,
                    new RunLimits(20, 1, 1),
                    null,
                    "account:1",
                    NOW));

    @Test
    void isTakenUpAgainWhenItsNodeDied() {
        assertThat(run.start(NOW)).isTrue();
        assertThat(run.start(NOW.plusSeconds(200))).isTrue();
        assertThat(run.view(NOW).state()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void isMarkedInterruptedWhenItsNodesDieAgainAndAgain() {
        run.start(NOW);
        run.start(NOW.plusSeconds(200));

        assertThat(run.start(NOW.plusSeconds(400))).isFalse();
        assertThat(run.view(NOW).state()).isEqualTo(RunState.INTERRUPTED);
    }

    @Test
    void isNotStartedOnceItHasEnded() {
        run.start(NOW);
        run.fail("UNEXPECTED", NOW);

        assertThat(run.start(NOW)).isFalse();
        assertThat(run.view(NOW).state()).isEqualTo(RunState.FAILED);
    }
}
