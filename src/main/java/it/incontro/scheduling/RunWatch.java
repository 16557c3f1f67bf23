package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches over one run. The solver asks several times a second, from threads of its own, whether to stop; this looks into
 * the database less often, notes there how far the search is, and keeps the best plan.
 */
final class RunWatch implements BooleanSupplier {

    private static final Logger LOG = LoggerFactory.getLogger(RunWatch.class);
    private static final Duration LOOK = Duration.ofMillis(700);
    private static final Duration KEEP = Duration.ofSeconds(5);

    private final RunProgress notes;
    private final RunSteps.Started run;
    private final RunHold hold;
    private final int demands;
    private final AtomicReference<Instant> nextLook = new AtomicReference<>(Instant.MIN);
    private volatile @Nullable Progress progress;
    private final AtomicReference<@Nullable List<PlacedMeeting>> unkept = new AtomicReference<>();
    private volatile Instant nextKeep = Instant.MIN;
    private volatile boolean stop;
    private volatile boolean lost;

    RunWatch(RunProgress notes, RunSteps.Started run, RunHold hold, int demands) {
        this.notes = notes;
        this.run = run;
        this.hold = hold;
        this.demands = demands;
    }

    /** The solver has found something better. */
    void better(Progress found) {
        progress = found;
        unkept.set(found.plan());
    }

    /** Whether the run is to end. */
    @Override
    public boolean getAsBoolean() {
        Instant now = notes.now();
        Instant due = nextLook.get();
        if (!now.isBefore(due) && nextLook.compareAndSet(due, now.plus(LOOK))) {
            look(now);
        }
        return stop || lost;
    }

    /** Goes on only while the run is this node's. @throws RunLost if it is not any more */
    void requireHeld() {
        if (lost) {
            throw new RunLost(run.runId());
        }
    }

    private void look(Instant now) {
        if (!hold.isAlive()) {
            lost = true;
            return;
        }
        try {
            // The solver's threads have no tenant.
            CurrentTenant.runAs(run.organiserId(), () -> {
                stop = notes.note(run, progress, demands);
                keep(now);
            });
        } catch (RunLost elsewhere) {
            lost = true;
        } catch (RuntimeException passing) {
            // Nothing is lost but this note; an exception must not pass through the solver's native code.
            LOG.warn("Progress of solver run {} could not be noted", run.runId(), passing);
        }
    }

    private void keep(Instant now) {
        if (now.isBefore(nextKeep)) {
            return;
        }
        List<PlacedMeeting> newest = unkept.getAndSet(null);
        if (newest != null) {
            nextKeep = now.plus(KEEP);
            notes.keep(run, newest);
        }
    }
}
