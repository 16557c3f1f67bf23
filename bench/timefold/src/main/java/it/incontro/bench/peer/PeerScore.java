package it.incontro.bench.peer;

import ai.timefold.solver.core.api.score.BendableScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the score up to date with each move, in a handful of array accesses: faster than constraint streams. Hard: teams,
 * tables, walking, limits. Soft, one level after the other: for a repair published meetings that are still placed, people
 * changed and meetings moved; then guarantees, rank weight, breaks.
 */
public final class PeerScore implements IncrementalScoreCalculator<PeerPlan, BendableScore> {

    static final int GOALS = 6;
    static final int WEIGHT = 4;
    static final int BREAKS = 5;

    private @Nullable PeerData data;
    private int[] atOnce = {};
    private int[] halls = {};
    private int[] tables = {};
    private int[] onDay = {};
    private int[] inAll = {};
    private long[] masks = {};
    private int hallCount;
    private int slotCount;
    private long hard;
    private long shortfall;
    private long weight;
    private long breaks;

    @Override
    public void resetWorkingSolution(PeerPlan plan) {
        PeerData now = plan.data();
        data = now;
        slotCount = now.slots.size();
        hallCount = now.problem.venues().size();
        int teams = now.teams.size();
        int parties = now.perDay.length;
        atOnce = new int[teams * slotCount];
        halls = new int[teams * slotCount * hallCount];
        tables = new int[now.pools.size() * slotCount];
        onDay = new int[parties * now.days];
        inAll = new int[parties];
        masks = new long[teams * now.sessions];
        hard = 0;
        shortfall = 0;
        weight = 0;
        breaks = 0;
        for (int least : now.atLeast) {
            shortfall += least;
        }
        now.seated.forEach(List::clear);
        if (now.changes != null) {
            now.changes.clear();
        }
        plan.getMeetings().forEach(meeting -> change(meeting, 1));
    }

    @Override
    public void beforeVariableChanged(Object meeting, String variable) {
        change((PeerMeeting) meeting, -1);
    }

    @Override
    public void afterVariableChanged(Object meeting, String variable) {
        change((PeerMeeting) meeting, 1);
    }

    @Override
    public BendableScore calculateScore() {
        PeerChanges changes = data == null ? null : data.changes;
        long kept = changes == null ? 0 : changes.kept();
        long people = changes == null ? 0 : changes.people();
        long moved = changes == null ? 0 : changes.moved();
        return BendableScore.of(new long[] {-hard}, new long[] {kept, -people, -moved, -shortfall, weight, -breaks});
    }

    private void change(PeerMeeting meeting, int by) {
        Cell cell = meeting.getCell();
        PeerData known = data;
        if (known != null && known.changes != null) {
            known.changes.change(meeting, by);
        }
        if (cell == null || known == null) {
            return;
        }
        weight += by * meeting.weight();
        seat(known, cell.firstTeam(), cell, by);
        seat(known, cell.secondTeam(), cell, by);
        note(known.seatedAt(cell.firstTeam(), cell.slot()), meeting, by);
        note(known.seatedAt(cell.secondTeam(), cell.slot()), meeting, by);
        int at = cell.pool() * slotCount + cell.slot();
        hard += changed(tables, at, by, known.capacity[cell.pool()]);
        count(known, meeting.firstParty(), cell.slot(), by);
        count(known, meeting.secondParty(), cell.slot(), by);
    }

    private static void note(List<PeerMeeting> seated, PeerMeeting meeting, int by) {
        if (by > 0) {
            seated.add(meeting);
        } else {
            seated.remove(meeting);
        }
    }

    /** Changes a count, and gives by how much more it is above the most. */
    private static int changed(int[] counts, int at, int by, int most) {
        int before = Math.max(0, counts[at] - most);
        counts[at] += by;
        return Math.max(0, counts[at] - most) - before;
    }

    private void count(PeerData known, int party, int slot, int by) {
        hard += changed(onDay, party * known.days + known.day[slot], by, known.perDay[party]);
        int least = known.atLeast[party];
        shortfall -= Math.max(0, least - inAll[party]);
        hard += changed(inAll, party, by, known.inAll[party]);
        shortfall += Math.max(0, least - inAll[party]);
    }

    private void seat(PeerData known, int team, Cell cell, int by) {
        int slot = cell.slot();
        int at = team * slotCount + slot;
        hard += changed(atOnce, at, by, 1);
        int hall = known.hallOf[cell.pool()];
        halls[at * hallCount + hall] += by;
        if (hallCount > 1) {
            hard += by
                    * (walks(known, slot - 1, at - 1, hall)
                            + (slot < slotCount ? walksNext(known, slot, at, hall) : 0));
        }
        boolean used = atOnce[at] > 0;
        int where = team * known.sessions + known.session[slot];
        long bit = 1L << known.placeInSession[slot];
        long mask = used ? masks[where] | bit : masks[where] & ~bit;
        if (mask != masks[where]) {
            breaks += breaksIn(mask) - breaksIn(masks[where]);
            masks[where] = mask;
        }
    }

    private int walks(PeerData known, int before, int at, int hall) {
        return before >= 0 && known.hurried[before] ? elsewhere(at, hall) : 0;
    }

    private int walksNext(PeerData known, int slot, int at, int hall) {
        return slot + 1 < slotCount && known.hurried[slot] ? elsewhere(at + 1, hall) : 0;
    }

    private int elsewhere(int at, int hall) {
        return atOnce[at] - halls[at * hallCount + hall];
    }

    private static int breaksIn(long mask) {
        return Math.max(0, Long.bitCount(mask & ~(mask << 1)) - 1);
    }
}
