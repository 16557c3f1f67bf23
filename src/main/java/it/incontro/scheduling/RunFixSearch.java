package it.incontro.scheduling;

import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Fix;
import it.incontro.scheduling.solver.FixSolver;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.UnplacedDemand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Looks for the fixes for which a run had no time, after its draft is there: some at a time, which the board then shows.
 * Gives way to the next run; what is not found by then is not looked for any more.
 */
@Component
class RunFixSearch {

    private static final int AT_A_TIME = 40;
    private static final double MOST_SECONDS = 90;

    private final RunFixes fixes;
    private final SolverThreads threads;

    RunFixSearch(RunFixes fixes, SolverThreads threads) {
        this.fixes = fixes;
        this.threads = threads;
    }

    /** Goes on until all are found, the time is over, or another run waits for its turn. */
    void goOn(RunSteps.Started run, SchedulingProblem problem, Answer answer) {
        List<UUID> open = answer.unplaced().stream()
                .filter(demand -> !demand.fixSought())
                .map(UnplacedDemand::demandId)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        FixSolver solver = new FixSolver(problem, answer);
        double share = MOST_SECONDS * AT_A_TIME / Math.max(AT_A_TIME, open.size());
        Limits limits = new Limits(share, run.limits().threads(), run.limits().seed(), Double.POSITIVE_INFINITY);
        BooleanSupplier givesWay = () -> threads.isAwaited() || Thread.currentThread().isInterrupted();
        for (int i = 0; i < open.size() && !givesWay.getAsBoolean(); i += AT_A_TIME) {
            List<UUID> some = open.subList(i, Math.min(i + AT_A_TIME, open.size()));
            Map<UUID, Optional<Fix>> found = solver.find(some, limits, givesWay);
            fixes.add(run.eventId(), run.runId(), found);
        }
    }
}
