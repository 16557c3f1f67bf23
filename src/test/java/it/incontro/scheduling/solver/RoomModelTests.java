package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.CpSolver;
import org.junit.jupiter.api.Test;

class RoomModelTests {

    @Test
    void whoMeetsInOneHallTakesNoRoomInTheOther() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .venue("annex")
                .place("room", "annex", 1)
                .parties("Ford", "Volvo", "Mec", "Dumarey", "Tesla", "Fiat")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Tesla")
                .wants("Volvo", "Fiat");
        NativeLibrary.load();
        CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
        Formulation formulation = new Formulation(problem, Required.of(problem));
        formulation.goals().aimAt(Goal.RANK_WEIGHT);
        CpSolver solver = new CpSolver();

        solver.solve(formulation.model());

        assertThat(formulation.choices().taken(solver::booleanValue)).hasSize(2);
    }
}
