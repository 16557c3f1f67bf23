package it.incontro.scheduling.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts what is missing into the first legal cell, the best rank first, without moving anything. */
final class GreedyFill {

    private final ProblemIndex index;

    GreedyFill(ProblemIndex index) {
        this.index = index;
    }

    /** The plan with everything that still fits; locked meetings go first, so that nothing takes their cells. */
    List<PlacedMeeting> fill(List<PlacedMeeting> plan) {
        Occupancy occupancy = new Occupancy(index, plan);
        CellRules rules = new CellRules(index, occupancy);
        Set<UUID> placed = new HashSet<>();
        plan.forEach(meeting -> placed.add(meeting.demandId()));
        for (boolean locked : new boolean[] {true, false}) {
            for (Demand demand : index.demandsByRank()) {
                if (locked == (demand.lock() != null) && !placed.contains(demand.id())) {
                    PlacedMeeting meeting = rules.firstLegal(demand);
                    if (meeting != null) {
                        occupancy.add(meeting);
                    }
                }
            }
        }
        return occupancy.meetings();
    }
}
