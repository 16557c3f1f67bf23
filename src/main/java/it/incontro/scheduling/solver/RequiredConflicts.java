package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds required demands that exclude each other, from which none can be left out: first what the solver used for its
 * proof, then without one demand after the other (deletion filter), always with the rest of the demands out of the way.
 */
final class RequiredConflicts {

    private static final double MOST_SECONDS = 5;
    private static final double SECONDS_OF_A_TRY = 2;

    private final ProblemIndex index;
    private final Limits limits;
    private final Watch watch;
    private final double until;
    private boolean allTriesEnded = true;

    RequiredConflicts(ProblemIndex index, Limits limits, Watch watch) {
        this.index = index;
        this.limits = limits;
        this.watch = watch;
        until = watch.seconds() + MOST_SECONDS;
    }

    /** One conflict; none if the time did not suffice to find a smaller set than all demands. */
    List<Conflict> find() {
        List<Demand> required =
                index.problem().demands().stream().filter(Demand::isRequired).toList();
        List<Demand> core = core(required);
        if (core == null) {
            return List.of();
        }
        List<Demand> smaller = core(core);
        while (smaller != null && smaller.size() < core.size()) {
            core = smaller;
            smaller = core(core);
        }
        Set<UUID> ids = new LinkedHashSet<>();
        allTriesEnded = true;
        withoutWhatIsNotNeeded(core).forEach(demand -> ids.add(demand.id()));
        return List.of(new Conflict(ids, List.of(), allTriesEnded));
    }

    private List<Demand> withoutWhatIsNotNeeded(List<Demand> core) {
        List<Demand> rest = new ArrayList<>(core);
        for (Demand demand : core) {
            List<Demand> without =
                    rest.stream().filter(other -> !other.equals(demand)).toList();
            List<Demand> smaller = core(without);
            if (smaller != null) {
                rest.retainAll(smaller);
            }
        }
        return rest;
    }

    /** Demands of these that exclude each other, or null if there is no conflict among them or none was found in time. */
    private @Nullable List<Demand> core(List<Demand> demands) {
        if (watch.isStopped() || watch.seconds() > until) {
            allTriesEnded = false;
            return null;
        }
        CompactProblem problem =
                new CompactProblem(new ProblemIndex(index.problem().withDemands(demands)));
        Formulation formulation = new Formulation(problem, demand -> false);
        CpModel model = formulation.model();
        Map<Integer, Demand> byLiteral = new HashMap<>();
        for (int d = 0; d < problem.demands; d++) {
            Literal placed = formulation.choices().placed(d);
            model.addAssumption(placed);
            byLiteral.put(placed.getIndex(), problem.demand(d));
        }
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(0)
                .setRandomSeed(limits.seed())
                .setMaxTimeInSeconds(SECONDS_OF_A_TRY);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.INFEASIBLE) {
            allTriesEnded &= status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
            return null;
        }
        return solver.sufficientAssumptionsForInfeasibility().stream()
                .map(byLiteral::get)
                .filter(Objects::nonNull)
                .toList();
    }
}
