package it.incontro.bench.peer;

import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Lock;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives the meetings of each slot their desks: the locked and the published ones theirs, then the others the free ones. */
final class PeerDesks {

    private final PeerData data;
    private final Set<List<Object>> taken = new HashSet<>();
    private final List<PlacedMeeting> placed = new ArrayList<>();

    private PeerDesks(PeerData data) {
        this.data = data;
    }

    static List<PlacedMeeting> placed(PeerPlan plan) {
        PeerDesks desks = new PeerDesks(plan.data());
        List<PeerMeeting> others = new ArrayList<>();
        for (PeerMeeting meeting : plan.getMeetings()) {
            if (!desks.isSeatedAsBefore(meeting) && meeting.getCell() != null) {
                others.add(meeting);
            }
        }
        others.forEach(desks::seat);
        return desks.placed;
    }

    private boolean isSeatedAsBefore(PeerMeeting meeting) {
        Lock lock = demand(meeting).lock();
        PlacedMeeting published = meeting.isAtHome() ? data.published(meeting) : null;
        if (lock != null) {
            return take(meeting, lock.placeId(), lock.desk());
        }
        if (published == null || !taken.add(List.of(published.slotId(), published.placeId(), published.desk()))) {
            return false;
        }
        placed.add(published);
        return true;
    }

    private void seat(PeerMeeting meeting) {
        for (Place place : data.pools.get(meeting.getCell().pool())) {
            for (int desk = 1; desk <= place.desks(); desk++) {
                if (take(meeting, place.id(), desk)) {
                    return;
                }
            }
        }
    }

    private boolean take(PeerMeeting meeting, UUID placeId, int desk) {
        Cell cell = meeting.getCell();
        UUID slotId = data.slots.get(cell.slot()).id();
        if (!taken.add(List.of(slotId, placeId, desk))) {
            return false;
        }
        List<UUID> persons = new ArrayList<>(data.teams.get(cell.firstTeam()).personIds());
        persons.addAll(data.teams.get(cell.secondTeam()).personIds());
        placed.add(new PlacedMeeting(demand(meeting).id(), slotId, placeId, desk, persons));
        return true;
    }

    private Demand demand(PeerMeeting meeting) {
        return data.problem.demands().get(meeting.index());
    }
}
