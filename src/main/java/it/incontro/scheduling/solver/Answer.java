package it.incontro.scheduling.solver;

import java.util.List;

/**
 * What a solver found.
 *
 * @param status how good it is
 * @param goals value and bound of every goal, the first one first; empty without a plan
 * @param ranks the placed demands by rank, the best rank first; empty without a plan
 * @param placed the plan, in the order of the demands
 * @param unplaced every other demand with the reason; empty without a plan
 * @param conflicts the locked meetings that exclude each other; empty unless infeasible
 * @param seconds how long it took
 */
public record Answer(
        AnswerStatus status,
        List<GoalResult> goals,
        List<RankCount> ranks,
        List<PlacedMeeting> placed,
        List<UnplacedDemand> unplaced,
        List<Conflict> conflicts,
        double seconds) {

    /** Keeps copies. */
    public Answer {
        goals = List.copyOf(goals);
        ranks = List.copyOf(ranks);
        placed = List.copyOf(placed);
        unplaced = List.copyOf(unplaced);
        conflicts = List.copyOf(conflicts);
    }

    static Answer infeasible(List<Conflict> conflicts, double seconds) {
        return new Answer(AnswerStatus.INFEASIBLE, List.of(), List.of(), List.of(), List.of(), conflicts, seconds);
    }

    static Answer unknown(double seconds) {
        return new Answer(AnswerStatus.UNKNOWN, List.of(), List.of(), List.of(), List.of(), List.of(), seconds);
    }

    /** Whether it is proven that no plan places more. */
    static boolean placesMost(List<GoalResult> goals) {
        return goals.stream().filter(result -> result.goal() != Goal.BREAKS).allMatch(GoalResult::proven);
    }

    /** The result of one goal. */
    public GoalResult goal(Goal goal) {
        return goals.stream()
                .filter(result -> result.goal() == goal)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + goal + " in an answer that is " + status));
    }
}
