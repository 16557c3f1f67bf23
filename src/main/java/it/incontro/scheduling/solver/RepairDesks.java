package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives the meetings of a repaired plan their desks: who stays in slot and pool keeps the published desk, everybody else
 * takes a free one, at best where the same people sit anyhow.
 */
final class RepairDesks {

    private final CompactProblem problem;
    private final Occupancy occupancy;
    private final List<PlacedMeeting> kept;

    /**
     * Seats those who stay.
     *
     * @param kept the meetings that have their desks
     */
    RepairDesks(CompactProblem problem, List<PlacedMeeting> kept) {
        this.problem = problem;
        this.kept = kept;
        occupancy = new Occupancy(problem.index, kept);
    }

    /**
     * Seats the others too. Only where sessions overlap can there be too few desks although no moment has too many
     * meetings; such a meeting goes to the first legal cell, or, if there is none, nowhere.
     */
    List<PlacedMeeting> seat(List<Assignment> others, PublishedPlan published) {
        List<PlacedMeeting> all = new ArrayList<>(kept);
        List<Demand> left = new ArrayList<>();
        for (Assignment assignment : others) {
            UUID demandId = problem.demand(assignment.demand()).id();
            PlacedMeeting seated = seat(assignment, published.published(demandId));
            if (seated == null) {
                left.add(problem.index.demand(demandId));
            } else {
                occupancy.add(seated);
                all.add(seated);
            }
        }
        for (Demand demand : left) {
            PlacedMeeting meeting = new CellRules(problem.index, occupancy).firstLegal(demand);
            if (meeting != null) {
                occupancy.add(meeting);
                all.add(meeting);
            }
        }
        return all;
    }

    private @Nullable PlacedMeeting seat(Assignment assignment, @Nullable PlacedMeeting before) {
        Slot slot = problem.time.slot(assignment.slot());
        List<Place> pool = problem.pools.all().get(assignment.variant().pool()).places();
        for (UUID placeId : liked(assignment, slot, before)) {
            for (Place place : pool) {
                if (place.id().equals(placeId) && occupancy.freeDesk(place, slot) > 0) {
                    return at(assignment, slot, place);
                }
            }
        }
        for (Place place : pool) {
            if (occupancy.freeDesk(place, slot) > 0) {
                return at(assignment, slot, place);
            }
        }
        return null;
    }

    private Set<UUID> liked(Assignment assignment, Slot slot, @Nullable PlacedMeeting before) {
        Set<UUID> liked = new LinkedHashSet<>();
        for (UUID seat : assignment.variant().seating().seats()) {
            for (PlacedMeeting other : occupancy.meetingsOf(seat)) {
                if (problem.index.slot(other.slotId()).sessionId().equals(slot.sessionId())) {
                    liked.add(other.placeId());
                }
            }
        }
        if (before != null) {
            liked.add(before.placeId());
        }
        return liked;
    }

    private PlacedMeeting at(Assignment assignment, Slot slot, Place place) {
        return new PlacedMeeting(
                problem.demand(assignment.demand()).id(),
                slot.id(),
                place.id(),
                occupancy.freeDesk(place, slot),
                assignment.variant().seating().attendees());
    }
}
