package it.incontro.bench;

import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.util.List;

/** What the benchmark needs of a solver that repairs: the published plan and the changed problem give the new plan. */
public interface Repair {

    /** The new plan, as near to the published one as possible. */
    Answer repair(SchedulingProblem changed, List<PlacedMeeting> published, Limits limits);
}
