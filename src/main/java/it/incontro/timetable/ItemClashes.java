package it.incontro.timetable;

import it.incontro.support.Conflict;
import java.util.List;
import java.util.stream.Collectors;

/** An agenda item was not saved, since some of its persons are somewhere else at that time. */
public class ItemClashes extends Conflict {

    private final transient List<ItemClash> clashes;

    ItemClashes(List<ItemClash> clashes) {
        super(
                "timetable.items.clashes",
                clashes.stream().map(ItemClash::personName).distinct().collect(Collectors.joining(", ")));
        this.clashes = List.copyOf(clashes);
    }

    /** Who clashes with what. */
    public List<ItemClash> clashes() {
        return clashes;
    }

    /** Whether taking movable meetings out of the drafts would do. */
    public boolean canBeResolved() {
        return clashes.stream().allMatch(ItemClash::movable);
    }
}
