package it.incontro.scheduling;

import it.incontro.identity.EventRow;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Goal;
import it.incontro.scheduling.solver.GoalResult;
import it.incontro.scheduling.solver.RankCount;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of the solver for an event: a job that always writes a new draft. */
@Entity
class SolverRun extends EventRow {

    /** How often a run is taken up again after its node died. */
    private static final int MOST_ATTEMPTS = 2;

    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Enumerated(EnumType.STRING)
    private RunState state = RunState.QUEUED;

    @Enumerated(EnumType.STRING)
    private RunScope scope;

    @Enumerated(EnumType.STRING)
    private Preset preset;

    private boolean exact = true;
    private int seed;
    private int secondsLimit;
    private int threads;
    private @Nullable UUID basePlanId;
    private @Nullable Long baseRevision;
    private @Nullable UUID resultPlanId;
    private boolean adopted;
    private String requestedBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private int attempts;
    private @Nullable Instant seenAt;
    private @Nullable Instant stopRequestedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AnswerStatus status;

    private @Nullable Integer demanded;
    private @Nullable Integer placed;
    private @Nullable Integer placedAtMost;
    private @Nullable Long weight;
    private @Nullable Long weightBound;
    private @Nullable Integer breaks;
    private @Nullable Integer breaksBound;
    private @Nullable String error;

    @SuppressWarnings("NullAway.Init")
    protected SolverRun() {}

    SolverRun(
            UUID eventId,
            RunScope scope,
            Preset preset,
            RunLimits limits,
            @Nullable BasePlan base,
            String requestedBy,
            Instant now) {
        super(eventId, now);
        this.scope = scope;
        this.preset = preset;
        this.seed = limits.seed();
        this.secondsLimit = limits.seconds();
        this.threads = limits.threads();
        this.basePlanId = base == null ? null : base.planId();
        this.baseRevision = base == null ? null : base.revision();
        this.requestedBy = requestedBy;
    }

    /** A node takes the run; false if it must not, because it has ended or its nodes died too often. */
    boolean start(Instant now) {
        if (!state.isOpen()) {
            return false;
        }
        if (attempts >= MOST_ATTEMPTS) {
            state = RunState.INTERRUPTED;
            finishedAt = now;
            return false;
        }
        attempts++;
        state = RunState.RUNNING;
        startedAt = now;
        seenAt = now;
        return true;
    }

    /** Whether it is under way, and this was the latest node to take it. */
    boolean isCarriedOutBy(int attempt) {
        return state == RunState.RUNNING && attempts == attempt;
    }

    /** Its nodes died too often; what it had found by then is kept as a draft. */
    void keep(UUID planId, int meetings, boolean takenUp) {
        resultPlanId = planId;
        placed = meetings;
        adopted = takenUp;
    }

    boolean isInterruptedWithoutPlan() {
        return state == RunState.INTERRUPTED && resultPlanId == null;
    }

    int attempts() {
        return attempts;
    }

    void requestStop(Instant now) {
        if (state.isOpen() && stopRequestedAt == null) {
            stopRequestedAt = now;
        }
    }

    void finish(Answer answer, @Nullable UUID planId, boolean takenUp, Instant now) {
        state = answer.status() == AnswerStatus.STOPPED ? RunState.STOPPED : RunState.DONE;
        status = answer.status();
        resultPlanId = planId;
        adopted = takenUp;
        finishedAt = now;
        demanded = answer.ranks().stream().mapToInt(RankCount::demanded).sum();
        placed = answer.placed().size();
        placedAtMost = answer.ranks().stream().mapToInt(RankCount::atMost).sum();
        for (GoalResult result : answer.goals()) {
            if (result.goal() == Goal.RANK_WEIGHT) {
                weight = result.value();
                weightBound = result.bound();
            } else if (result.goal() == Goal.BREAKS) {
                breaks = (int) result.value();
                breaksBound = (int) result.bound();
            }
        }
    }

    /** The exact engine could not run: the plan comes from a search that proves little. */
    void solveWithoutEngine() {
        exact = false;
    }

    void fail(String what, Instant now) {
        state = RunState.FAILED;
        error = what;
        finishedAt = now;
    }

    RunScope scope() {
        return scope;
    }

    Preset preset() {
        return preset;
    }

    RunLimits limits() {
        return new RunLimits(secondsLimit, threads, seed);
    }

    @Nullable
    BasePlan base() {
        return basePlanId == null || baseRevision == null ? null : new BasePlan(basePlanId, baseRevision);
    }

    boolean hasPlan() {
        return resultPlanId != null;
    }

    @Nullable
    UUID resultPlan() {
        return resultPlanId;
    }

    /** As its page shows it; a run is silent if its node has not been heard of for a while. */
    RunView view(Instant now) {
        return new RunView(
                id(),
                state,
                scope,
                preset,
                exact,
                secondsLimit,
                createdAt(),
                startedAt,
                finishedAt,
                attempts,
                state == RunState.RUNNING && seenAt != null && seenAt.isBefore(now.minus(SILENCE)),
                stopRequestedAt != null,
                status,
                demanded,
                placed,
                placedAtMost,
                breaks,
                breaksBound,
                basePlanId,
                resultPlanId,
                adopted,
                error);
    }
}
