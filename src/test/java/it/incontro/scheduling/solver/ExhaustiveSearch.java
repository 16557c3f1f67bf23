package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;

/** Tries every plan of a tiny problem, judged by the checker alone: slow and beyond doubt. */
final class ExhaustiveSearch {

    private final SchedulingProblem problem;
    private final ProblemIndex index;
    private final PlanChecker checker;
    private PlanCounts best;

    ExhaustiveSearch(SchedulingProblem problem) {
        this.problem = problem;
        this.index = new ProblemIndex(problem);
        this.checker = new PlanChecker(problem);
        this.best = PlanCounts.of(index, List.of());
    }

    PlanCounts best() {
        List<PlacedMeeting> locked = new ArrayList<>();
        List<Demand> open = new ArrayList<>();
        for (Demand demand : problem.demands()) {
            if (demand.lock() == null) {
                open.add(demand);
            } else {
                locked.add(LockConflicts.atItsLock(index, demand));
            }
        }
        best = PlanCounts.of(index, locked);
        extend(locked, open);
        return best;
    }

    private void extend(List<PlacedMeeting> plan, List<Demand> open) {
        if (open.isEmpty()) {
            PlanCounts counts = checker.counts(plan);
            best = counts.isBetterThan(best) ? counts : best;
            return;
        }
        List<Demand> rest = open.subList(1, open.size());
        extend(plan, rest);
        for (Slot slot : problem.slots()) {
            for (Place place : problem.places()) {
                for (int desk = 1; desk <= place.desks(); desk++) {
                    List<PlacedMeeting> more = new ArrayList<>(plan);
                    Demand next = open.getFirst();
                    more.add(new PlacedMeeting(next.id(), slot.id(), place.id(), desk, index.attendees(next)));
                    if (checker.violations(more).isEmpty()) {
                        extend(more, rest);
                    }
                }
            }
        }
    }
}
