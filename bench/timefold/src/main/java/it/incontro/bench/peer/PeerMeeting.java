package it.incontro.bench.peer;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A demand, with all its legal cells and the one that it has, if it is placed. */
@PlanningEntity(comparatorClass = PeerMeeting.ByDifficulty.class)
public class PeerMeeting {

    private int index;
    private int firstParty;
    private int secondParty;
    private long weight;
    private List<Cell> cells = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Cell cell;

    /** For Timefold. */
    public PeerMeeting() {}

    PeerMeeting(int index, int firstParty, int secondParty, long weight, List<Cell> cells) {
        this.index = index;
        this.firstParty = firstParty;
        this.secondParty = secondParty;
        this.weight = weight;
        this.cells = cells;
    }

    int index() {
        return index;
    }

    int firstParty() {
        return firstParty;
    }

    int secondParty() {
        return secondParty;
    }

    long weight() {
        return weight;
    }

    /** The legal cells. */
    @ValueRangeProvider
    public List<Cell> getCells() {
        return cells;
    }

    /** The cell that it has. */
    public @Nullable Cell getCell() {
        return cell;
    }

    /** Moves it. */
    public void setCell(@Nullable Cell cell) {
        this.cell = cell;
    }

    /** The same meeting in another slot, if it may be there. */
    @Nullable
    Cell cellAt(int slot) {
        Cell now = cell;
        if (now != null) {
            for (Cell other : cells) {
                if (other.slot() == slot
                        && other.firstTeam() == now.firstTeam()
                        && other.secondTeam() == now.secondTeam()
                        && other.pool() == now.pool()) {
                    return other;
                }
            }
        }
        return null;
    }

    /** The lightest first, and of one weight those with most freedom: the construction takes them from the end. */
    public static final class ByDifficulty implements Comparator<PeerMeeting> {

        @Override
        public int compare(PeerMeeting one, PeerMeeting other) {
            int byWeight = Long.compare(one.weight, other.weight);
            return byWeight != 0 ? byWeight : Integer.compare(other.cells.size(), one.cells.size());
        }
    }
}
