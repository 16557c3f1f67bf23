package it.incontro.scheduling.solver;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What it takes before a demand can have a cell: changes of the event, and meetings in the way that move. */
final class CellNeeds {

    /** With more of them nobody would call it a fix. */
    static final int MOST_CHANGES = 4;

    private final int mostChanges;
    private final Set<Fix.Change> changes = new LinkedHashSet<>();
    private int meetings;
    private boolean hopeless;

    CellNeeds(int mostChanges) {
        this.mostChanges = mostChanges;
    }

    boolean isPossible() {
        return !hopeless && changes.size() <= mostChanges;
    }

    /** How many meetings are in the way. */
    int meetings() {
        return meetings;
    }

    int changes() {
        return changes.size();
    }

    boolean isSameAs(CellNeeds other) {
        return meetings == other.meetings && changes.equals(other.changes);
    }

    /** The changes as one fix, the cheapest first; null if nothing has to change. */
    @Nullable
    Fix fix() {
        List<Fix.Change> sorted =
                changes.stream().sorted(Comparator.comparingInt(Fix::cost)).toList();
        return sorted.isEmpty() ? null : Fix.of(sorted);
    }

    CellNeeds copy() {
        CellNeeds copy = new CellNeeds(mostChanges);
        copy.changes.addAll(changes);
        copy.meetings = meetings;
        copy.hopeless = hopeless;
        return copy;
    }

    /** The desk may be that of a meeting which moves. */
    CellNeeds withOneMoreMeeting() {
        CellNeeds more = copy();
        more.meetings++;
        return more;
    }

    /** In a slot that is yet to be added, where all places are free and nobody can be asked to come. */
    CellNeeds addInNewSlot(Slot after, List<Obstacle> obstacles) {
        changes.add(new Fix.OneMoreSlot(after.id()));
        for (Obstacle obstacle : obstacles) {
            if (obstacle instanceof Obstacle.PersonUnavailable) {
                hopeless = true;
            } else if (!(obstacle instanceof Obstacle.SlotNotAllowed)) {
                add(obstacle, after);
            }
        }
        return this;
    }

    CellNeeds add(List<Obstacle> obstacles, Slot slot, @Nullable Place place) {
        boolean venueFull = obstacles.stream().anyMatch(Obstacle.VenueFull.class::isInstance);
        boolean deskTaken = obstacles.stream().anyMatch(Obstacle.PlaceFull.class::isInstance);
        if (place != null && (venueFull || deskTaken)) {
            changes.add(new Fix.OneMoreDesk(slot.id(), place.id(), venueFull));
        }
        obstacles.forEach(obstacle -> add(obstacle, slot));
        return this;
    }

    private void add(Obstacle obstacle, Slot slot) {
        switch (obstacle) {
            case Obstacle.PersonUnavailable away -> changes.add(new Fix.FreePerson(away.personId(), slot.id()));
            case Obstacle.PersonAtAgendaItem at -> skip(at);
            case Obstacle.LimitReached some -> raise(some.partyId(), Fix.LimitKind.IN_ALL, some.limit());
            case Obstacle.DayLimitReached some -> raise(some.partyId(), Fix.LimitKind.PER_DAY, some.limit());
            case Obstacle.AtOnceLimitReached some -> raise(some.partyId(), Fix.LimitKind.AT_ONCE, some.limit());
            case Obstacle.PlaceNotAllowed elsewhere -> changes.add(new Fix.AllowPlace(elsewhere.placeId()));
            case Obstacle.PersonInMeeting busy -> meetings++;
            case Obstacle.TravelTooShort way -> meetings++;
            case Obstacle.OutOfOrder order -> meetings++;
            case Obstacle.PlaceFull full -> {}
            case Obstacle.VenueFull full -> {}
            default -> hopeless = true;
        }
    }

    private void skip(Obstacle.PersonAtAgendaItem at) {
        UUID itemId = at.sourceId();
        if (itemId == null) {
            hopeless = true;
        } else {
            changes.add(new Fix.SkipItem(at.personId(), itemId));
        }
    }

    private void raise(UUID partyId, Fix.LimitKind kind, int limit) {
        changes.add(new Fix.RaiseLimit(partyId, kind, limit + 1));
    }
}
