package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Holds against a plan of the local search what it would count and break if it were read anew. */
final class Recount {

    private Recount() {}

    /** The values that are kept up to date are those of the plan. */
    static void assertGoals(LocalPlan plan) {
        CompactProblem problem = plan.space.problem;
        List<PlacedMeeting> meetings =
                plan.assignments().stream().map(a -> meeting(problem, a)).toList();
        PlanCounts counts = PlanCounts.of(problem.index, meetings);
        for (Goal goal : Goal.values()) {
            assertThat(plan.goals.valueOf(goal)).as("%s", goal).isEqualTo(counts.valueOf(goal));
        }
    }

    /** Where the first place of its pool is; walking within a pool does not count. */
    private static PlacedMeeting meeting(CompactProblem problem, Assignment assignment) {
        Variant variant = assignment.variant();
        return new PlacedMeeting(
                problem.demand(assignment.demand()).id(),
                problem.time.slot(assignment.slot()).id(),
                problem.pools.all().get(variant.pool()).places().getFirst().id(),
                1,
                variant.seating().attendees());
    }

    /** The plan keeps every rule once it has desks. */
    static void assertRules(LocalPlan plan) {
        CompactProblem problem = plan.space.problem;
        List<PlacedMeeting> seated = new Desking(problem).assign(plan.assignments());
        assertThat(new PlanChecker(problem.index.problem()).violations(seated)).isEmpty();
    }
}
