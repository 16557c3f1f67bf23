package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares a repaired plan with the published one, and says of every meeting that changes why. */
final class RepairReport {

    private final ProblemIndex index;
    private final PublishedPlan published;
    private final Map<UUID, PlacedMeeting> after = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> changedInSlot = new HashMap<>();
    private final List<MeetingChange> changes = new ArrayList<>();

    RepairReport(ProblemIndex index, PublishedPlan published, List<PlacedMeeting> plan) {
        this.index = index;
        this.published = published;
        plan.forEach(meeting -> after.put(meeting.demandId(), meeting));
        for (PlacedMeeting meeting : plan) {
            if (!meeting.equals(published.published(meeting.demandId()))) {
                changedInSlot
                        .computeIfAbsent(meeting.slotId(), slot -> new HashSet<>())
                        .add(meeting.demandId());
            }
        }
        published.all().forEach(before -> compare(before, after.get(before.demandId())));
        plan.stream()
                .filter(meeting -> published.published(meeting.demandId()) == null)
                .forEach(meeting -> changes.add(new MeetingChange(
                        meeting.demandId(), null, meeting, cause(meeting.demandId(), new MeetingChange.Required()))));
    }

    private void compare(PlacedMeeting before, @Nullable PlacedMeeting now) {
        if (!before.equals(now)) {
            MeetingChange.Cause cause = index.hasDemand(before.demandId())
                    ? cause(before.demandId(), madeRoom(before))
                    : new MeetingChange.Withdrawn();
            changes.add(new MeetingChange(before.demandId(), before, now, cause));
        }
    }

    private MeetingChange.Cause cause(UUID demandId, MeetingChange.Cause otherwise) {
        return published.broken().getOrDefault(demandId, otherwise);
    }

    /** For a meeting that shares people with it and now is at its time; else for one at its place, or in its slot. */
    private MeetingChange.Cause madeRoom(PlacedMeeting before) {
        UUID best = before.demandId();
        int closest = -1;
        for (Slot slot : slotsAt(before)) {
            for (UUID id : changedInSlot.getOrDefault(slot.id(), Set.of())) {
                PlacedMeeting other = after.get(id);
                int closeness = other == null || id.equals(before.demandId()) ? -1 : closeness(before, other);
                if (closeness > closest) {
                    closest = closeness;
                    best = id;
                }
            }
        }
        if (closest < 0) {
            best = published.toPlace().stream().findFirst().orElse(best);
        }
        return new MeetingChange.MadeRoom(best);
    }

    private List<Slot> slotsAt(PlacedMeeting meeting) {
        return index.timeline().overlapping(index.slot(meeting.slotId()));
    }

    private static int closeness(PlacedMeeting before, PlacedMeeting other) {
        int closeness = other.personIds().stream().anyMatch(before.personIds()::contains) ? 2 : 0;
        return other.placeId().equals(before.placeId()) ? closeness + 1 : closeness;
    }

    List<MeetingChange> changes() {
        return changes;
    }

    int people() {
        Set<UUID> people = new HashSet<>();
        for (MeetingChange change : changes) {
            add(change.before(), people);
            add(change.after(), people);
        }
        return people.size();
    }

    private static void add(@Nullable PlacedMeeting meeting, Set<UUID> people) {
        if (meeting != null) {
            people.addAll(meeting.personIds());
        }
    }

    int lost() {
        return (int) changes.stream()
                .filter(change -> change.after() == null && index.hasDemand(change.demandId()))
                .count();
    }
}
