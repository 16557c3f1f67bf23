package it.incontro.bench.peer;

import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a published plan, kept up to date with each move: a meeting is changed if it is in another cell than it
 * was published in, not placed any more, or new; a person is changed if one of his or her meetings is, before or after.
 */
final class PeerChanges {

    private final int[][] peopleOf;
    private final int[] changesOf;
    private final List<PeerMeeting> away = new ArrayList<>();
    private final int[] placeInAway;
    private int kept;
    private int people;
    private int moved;

    PeerChanges(PeerData data) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (Person person : data.problem.persons()) {
            numbers.put(person.id(), numbers.size());
        }
        changesOf = new int[numbers.size()];
        peopleOf = new int[data.teams.size()][];
        for (int t = 0; t < peopleOf.length; t++) {
            Team team = data.teams.get(t);
            peopleOf[t] = team.personIds().stream().mapToInt(numbers::get).toArray();
        }
        placeInAway = new int[data.meetings.size()];
    }

    void clear() {
        Arrays.fill(changesOf, 0);
        away.clear();
        kept = 0;
        people = 0;
        moved = 0;
    }

    /** Counts the meeting as it is now, or takes it out of the count. */
    void change(PeerMeeting meeting, int by) {
        if (meeting.isLocked()) {
            return;
        }
        Cell home = meeting.home();
        Cell cell = meeting.getCell();
        kept += home != null && cell != null ? by : 0;
        if (!meeting.isAtHome()) {
            moved += by;
            touch(home, by);
            touch(cell, by);
            if (home != null) {
                list(meeting, by);
            }
        }
    }

    private void touch(@Nullable Cell cell, int by) {
        if (cell != null) {
            touch(cell.firstTeam(), by);
            touch(cell.secondTeam(), by);
        }
    }

    private void touch(int team, int by) {
        for (int person : peopleOf[team]) {
            people -= changesOf[person] > 0 ? 1 : 0;
            changesOf[person] += by;
            people += changesOf[person] > 0 ? 1 : 0;
        }
    }

    private void list(PeerMeeting meeting, int by) {
        if (by > 0) {
            placeInAway[meeting.index()] = away.size();
            away.add(meeting);
        } else {
            PeerMeeting last = away.removeLast();
            if (last.index() != meeting.index()) {
                int place = placeInAway[meeting.index()];
                away.set(place, last);
                placeInAway[last.index()] = place;
            }
        }
    }

    /** A published meeting that is not where it was published; null if there is none. */
    @Nullable
    PeerMeeting anyAway(RandomGenerator random) {
        return away.isEmpty() ? null : away.get(random.nextInt(away.size()));
    }

    int kept() {
        return kept;
    }

    int people() {
        return people;
    }

    int moved() {
        return moved;
    }
}
