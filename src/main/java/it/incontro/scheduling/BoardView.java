package it.incontro.scheduling;

import it.incontro.timetable.PlanView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organiser's board: the working draft by day, and the accepted requests that it leaves out.
 *
 * @param openInAll how many it leaves out
 * @param open the first of them, with the reasons
 */
public record BoardView(
        @Nullable PlanView plan,
        BoardAxis axis,
        List<BoardDay> days,
        int accepted,
        int placed,
        int openInAll,
        List<OpenRequest> open,
        @Nullable RunView newestRun) {

    /** What the rows can be. */
    public List<BoardAxis> axes() {
        return List.of(BoardAxis.values());
    }
}
