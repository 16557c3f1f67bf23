package it.incontro.scheduling;

import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.FixSolver;
import it.incontro.scheduling.solver.Limits;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Looks for the fixes for which a run had no time, after its draft is there: some at a time, which the board then shows.
 * Gives way to the next run.
 */
@Component
class RunFixSearch {

    private static final int AT_A_TIME = 40;
    /** More than they ever take: each search for one fix is short by itself. */
    private static final double SECONDS_AT_A_TIME = 3600;

    private final RunFixes fixes;
    private final LeftOutLoader loader;
    private final SolverThreads threads;

    RunFixSearch(RunFixes fixes, LeftOutLoader loader, SolverThreads threads) {
        this.fixes = fixes;
        this.loader = loader;
        this.threads = threads;
    }

    /** Goes on until all are found, or a run asks for its turn. Returns whether there is nothing left to do. */
    boolean goOn(UUID runId) {
        LeftOut left = loader.load(runId).orElse(null);
        if (left == null) {
            return true;
        }
        BooleanSupplier givesWay =
                () -> threads.isAwaited() || Thread.currentThread().isInterrupted();
        FixSolver solver = new FixSolver(left.problem(), left.plan(), left.placesMost());
        Limits limits = new Limits(SECONDS_AT_A_TIME, threads.perRun(), 1, Double.POSITIVE_INFINITY);
        List<UUID> open = left.open().stream().map(Demand::id).toList();
        for (int i = 0; i < open.size(); i += AT_A_TIME) {
            List<UUID> some = open.subList(i, Math.min(i + AT_A_TIME, open.size()));
            fixes.add(left.eventId(), runId, solver.find(some, limits, givesWay));
            if (givesWay.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }
}
