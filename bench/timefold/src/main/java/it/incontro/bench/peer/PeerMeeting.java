package it.incontro.bench.peer;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A demand, with all its legal cells and the one that it has, if it is placed. */
@PlanningEntity(comparatorClass = PeerMeeting.ByDifficulty.class)
public class PeerMeeting {

    private int index;
    private int firstParty;
    private int secondParty;
    private long weight;
    private List<Cell> cells = List.of();
    private @Nullable Cell home;

    private boolean locked;

    /** Numbers are the same for all meetings: Timefold puts the values of all entities into one set before it begins. */
    @ValueRangeProvider
    private List<Integer> choices = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Integer choice;

    /** For Timefold. */
    public PeerMeeting() {}

    PeerMeeting(int index, int firstParty, int secondParty, long weight, List<Cell> cells) {
        this.index = index;
        this.firstParty = firstParty;
        this.secondParty = secondParty;
        this.weight = weight;
        this.cells = cells;
        choices = IntStream.range(0, cells.size()).boxed().toList();
    }

    /** Puts it where it was published, if it may still be there. */
    void publish(Cell published) {
        home = cells.stream().filter(published::isSameAs).findFirst().orElse(published);
        choice = home.number() < 0 ? null : home.number();
    }

    /** Puts it into its only cell for good. */
    void lock() {
        choice = 0;
        locked = true;
    }

    /** Whether it may not move. */
    @PlanningPin
    public boolean isLocked() {
        return locked;
    }

    /** Where it was published, if it was. */
    @Nullable
    Cell home() {
        return home;
    }

    boolean isAtHome() {
        return Objects.equals(home, getCell());
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

    List<Cell> getCells() {
        return cells;
    }

    /** The cell that it has. */
    @Nullable
    Cell getCell() {
        return choice == null ? null : cells.get(choice);
    }

    /** The numbers of its cells. */
    public List<Integer> getChoices() {
        return choices;
    }

    /** The number of the cell that it has. */
    public @Nullable Integer getChoice() {
        return choice;
    }

    /** Moves it. */
    public void setChoice(@Nullable Integer choice) {
        this.choice = choice;
    }

    /** The same meeting in another slot, if it may be there. */
    @Nullable
    Cell cellAt(int slot) {
        Cell now = getCell();
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
