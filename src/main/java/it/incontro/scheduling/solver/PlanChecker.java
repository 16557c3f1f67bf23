package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * Verifies a plan, whoever made it, against every hard rule. Written for certainty, not for speed, and without any code
 * of the solvers except the definitions of {@link ProblemIndex}.
 */
public final class PlanChecker {

    private final SchedulingProblem problem;

    /** Checks plans of this problem. */
    public PlanChecker(SchedulingProblem problem) {
        this.problem = problem;
    }

    /** Everything that is wrong with the plan; empty if it may be published. */
    public List<Violation> violations(List<PlacedMeeting> plan) {
        List<Violation> found = new ArrayList<>(new RealMeetings(problem).violations(plan));
        if (!found.isEmpty()) {
            return found;
        }
        PeopleRules people = new PeopleRules(problem, plan);
        found.addAll(people.onePersonOnePlace());
        found.addAll(people.availability());
        found.addAll(people.agendaItems());
        found.addAll(people.travel());
        found.addAll(people.interpreters());
        RoomRules rooms = new RoomRules(problem, plan);
        found.addAll(rooms.oneDeskOneMeeting());
        found.addAll(rooms.venueCapacity());
        found.addAll(rooms.fixedPlaces());
        found.addAll(rooms.locks());
        PartyRules parties = new PartyRules(problem, plan);
        found.addAll(parties.limitPerDay());
        found.addAll(parties.limitInAll());
        found.addAll(parties.limitAtOnce());
        found.addAll(parties.oneMeetingPerPair());
        found.addAll(parties.order());
        found.addAll(parties.required());
        found.addAll(parties.breakSpread());
        return found;
    }

    /** What the plan counts, goal by goal. */
    public PlanCounts counts(List<PlacedMeeting> plan) {
        return PlanCounts.of(new ProblemIndex(problem), plan);
    }
}
