package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Finds locked meetings that exclude each other; apart from them every problem has a plan. */
final class LockConflicts {

    /** Rules that say nothing about some meetings without the rest of the plan. */
    private static final Set<Violation.Rule> OF_THE_WHOLE =
            Set.of(Violation.Rule.LOCKS, Violation.Rule.REQUIRED, Violation.Rule.BREAK_SPREAD);

    private final PlanChecker checker;
    private final List<PlacedMeeting> locked;

    LockConflicts(ProblemIndex index) {
        checker = new PlanChecker(index.problem());
        locked = index.problem().demands().stream()
                .filter(demand -> demand.lock() != null)
                .map(demand -> atItsLock(index, demand))
                .toList();
    }

    static PlacedMeeting atItsLock(ProblemIndex index, Demand demand) {
        Lock lock = Objects.requireNonNull(demand.lock());
        List<UUID> attendees = index.lockedSeating(demand).attendees();
        return new PlacedMeeting(demand.id(), lock.slotId(), lock.placeId(), lock.desk(), attendees);
    }

    List<Conflict> find() {
        Set<Set<UUID>> named = new LinkedHashSet<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Violation violation : broken(locked)) {
            List<PlacedMeeting> least = withoutWhatIsNotNeeded(violation.demandIds());
            Set<UUID> ids = new LinkedHashSet<>();
            least.forEach(meeting -> ids.add(meeting.demandId()));
            if (named.add(ids)) {
                conflicts.add(new Conflict(ids, broken(least), true));
            }
        }
        return conflicts;
    }

    /** The deletion filter: leave out one after the other as long as a conflict remains. */
    private List<PlacedMeeting> withoutWhatIsNotNeeded(List<UUID> demandIds) {
        List<PlacedMeeting> rest = new ArrayList<>(locked.stream()
                .filter(meeting -> demandIds.contains(meeting.demandId()))
                .toList());
        for (PlacedMeeting meeting : List.copyOf(rest)) {
            List<PlacedMeeting> without =
                    rest.stream().filter(m -> !m.equals(meeting)).toList();
            if (!broken(without).isEmpty()) {
                rest.remove(meeting);
            }
        }
        return rest;
    }

    private List<Violation> broken(List<PlacedMeeting> meetings) {
        return checker.violations(meetings).stream()
                .filter(violation -> !OF_THE_WHOLE.contains(violation.rule()))
                .toList();
    }
}
