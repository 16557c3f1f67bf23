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
            best = counts.isBetterThan(best, problem.rules().order()) ? counts : best;
            return;
        }
        extend(plan, open.subList(1, open.size()));
        for (Slot slot : problem.slots()) {
            for (Place place : problem.places()) {
                for (int desk = 1; desk <= place.desks(); desk++) {
                    for (Seating seating : index.seatings(open.getFirst())) {
                        extend(plan, open, slot, place, desk, seating);
                    }
                }
            }
        }
    }

    private void extend(
            List<PlacedMeeting> plan, List<Demand> open, Slot slot, Place place, int desk, Seating seating) {
        List<PlacedMeeting> more = new ArrayList<>(plan);
        more.add(new PlacedMeeting(open.getFirst().id(), slot.id(), place.id(), desk, seating.attendees()));
        if (checker.violations(more).isEmpty()) {
            extend(more, open.subList(1, open.size()));
        }
    }
}
