package it.incontro.scheduling;

import it.incontro.timetable.PlanView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The organiser's board: the working draft by day, and the accepted requests that it leaves out, a page of each. */
public record BoardView(
        @Nullable PlanView plan,
        BoardFilter filter,
        BoardRows rows,
        int accepted,
        int placed,
        OpenPage open,
        @Nullable RunView newestRun) {

    /** What the rows are. */
    public BoardAxis axis() {
        return filter.axis();
    }

    /** The orders of goals from which a run can have one. */
    public List<Preset> presets() {
        return List.of(Preset.values());
    }

    /** What the rows can be. */
    public List<BoardAxis> axes() {
        return List.of(BoardAxis.values());
    }
}
