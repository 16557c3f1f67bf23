package it.incontro.bench.peer;

import it.incontro.bench.Repair;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.util.List;

/**
 * Non-disruptive replanning as Timefold's users do it: the search begins at the published plan, construction places what
 * the change hit, and the score asks for few changes before all other goals.
 */
public final class TimefoldRepair implements Repair {

    @Override
    public Answer repair(SchedulingProblem changed, List<PlacedMeeting> published, Limits limits) {
        return TimefoldMeetingSolver.search(changed, published, limits, progress -> {});
    }
}
