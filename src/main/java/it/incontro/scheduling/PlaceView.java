package it.incontro.scheduling;

import it.incontro.timetable.PlanView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form with which one meeting is placed or moved: where it stands now, and every slot with what is possible there.
 *
 * @param seated who sits in it now, interpreters too
 */
public record PlaceView(
        @Nullable PlanView plan,
        UUID requestId,
        String askerName,
        String targetName,
        @Nullable BoardMeeting now,
        List<UUID> seated,
        List<SlotChoice> slots) {

    /** Whether there is any cell to choose. */
    public boolean hasChoice() {
        return slots.stream().anyMatch(slot -> !slot.points().isEmpty());
    }
}
