package it.incontro.scheduling;

import it.incontro.scheduling.solver.AnswerStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it. Meetings are counted once; breaks are idle gaps between two meetings of one participation
 * in one session. The bounds are proven: no plan places more, or has fewer breaks with as many placed.
 *
 * @param exact whether by the exact engine; else by a search in plain Java, since the engine cannot run on the machine
 * @param attempts how often a node has taken it; more than once if a node died
 * @param basePlanId the draft from which it started
 * @param planId the draft that it made
 * @param silent whether it is under way, but its node has not been heard of for a while
 */
public record RunView(
        UUID id,
        RunState state,
        RunScope scope,
        Preset preset,
        boolean exact,
        int secondsLimit,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        boolean silent,
        boolean stopRequested,
        @Nullable AnswerStatus status,
        @Nullable Integer demanded,
        @Nullable Integer placed,
        @Nullable Integer placedAtMost,
        @Nullable Integer breaks,
        @Nullable Integer breaksBound,
        @Nullable UUID basePlanId,
        @Nullable UUID planId,
        boolean adopted,
        @Nullable String error) {

    /** How many of the accepted requests have no place in the draft that it made; 0 while it is under way. */
    public int left() {
        return planId == null || demanded == null || placed == null ? 0 : demanded - placed;
    }

    /** Whether what is fixed or required cannot all be, so that there is no draft. */
    public boolean isWithoutAgenda() {
        return status == AnswerStatus.INFEASIBLE && planId == null;
    }

    /** Whether a node died while searching, and another, or the same after its restart, has taken it up again. */
    public boolean isTakenUpAgain() {
        return attempts > 1 && state != RunState.INTERRUPTED;
    }
}
