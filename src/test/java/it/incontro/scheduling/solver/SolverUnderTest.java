package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.ArrayList;
import java.util.List;

/** What has to keep every rule and to reach every goal by itself. Nothing here depends on the clock. */
enum SolverUnderTest {
    /** The exact solver as it is used: bounds, first plans and the model in turns. */
    CP_SAT {
        @Override
        Answer solve(SchedulingProblem problem) {
            return new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);
        }
    },
    /** Its model alone: of small events, bounds and first plans often leave nothing to do for it. */
    MODEL {
        @Override
        Answer solve(SchedulingProblem problem) {
            return solveGoalByGoal(problem);
        }
    },
    /** The solver without native code. */
    LOCAL_SEARCH {
        @Override
        Answer solve(SchedulingProblem problem) {
            return new LocalSearchMeetingSolver().solve(problem, LITTLE);
        }
    };

    private static final Limits LITTLE = Limits.ofEffort(0.1);

    abstract Answer solve(SchedulingProblem problem);

    /** Solves it, and whatever comes out breaks no rule. */
    Answer solve(TestEvent event) {
        SchedulingProblem problem = event.problem();
        Answer answer = solve(problem);
        assertThat(new PlanChecker(problem).violations(answer.placed())).isEmpty();
        return answer;
    }

    /** Whether it proves that no plan is better. */
    boolean isExact() {
        return this != LOCAL_SEARCH;
    }

    private static Answer solveGoalByGoal(SchedulingProblem problem) {
        NativeLibrary.load();
        CompactProblem compact = CompactProblem.inDetail(new ProblemIndex(problem));
        Formulation formulation = new Formulation(compact, Required.of(compact));
        List<GoalResult> results = new ArrayList<>();
        List<PlacedMeeting> plan = List.of();
        for (Goal goal : problem.rules().order().goals()) {
            formulation.goals().aimAt(goal);
            CpSolver solver = new CpSolver();
            solver.getParameters().setNumWorkers(1);
            assertThat(solver.solve(formulation.model())).isEqualTo(CpSolverStatus.OPTIMAL);
            List<Assignment> taken = formulation.choices().taken(solver::booleanValue);
            plan = new Desking(compact).assign(taken);
            assertThat(plan).as("meetings with desks").hasSameSizeAs(taken);
            PlanCounts counts = PlanCounts.of(compact.index, plan);
            long best = Math.round(solver.objectiveValue());
            long value = counts.valueOf(goal);
            assertThat(goal.isMaximised() ? best - value : value - best)
                    .as("how much worse the plan is in %s than the model says", goal)
                    .isNotNegative();
            results.add(new GoalResult(goal, value, best, true));
            formulation.goals().keep(goal, counts, true);
        }
        Watch watch =
                new Watch(TestEvent.ENOUGH, problem.rules().order(), progress -> {}, () -> false, System::nanoTime);
        return new AnswerWriter(compact.index, plan, PlanCounts.of(compact.index, plan)).write(results, watch);
    }
}
