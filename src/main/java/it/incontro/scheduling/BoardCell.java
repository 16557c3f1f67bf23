package it.incontro.scheduling;

import java.util.List;
import java.util.UUID;

/** One row in one slot: the meetings there (several at a point with desks), agenda items, and whether somebody is away. */
public record BoardCell(UUID slotId, List<BoardMeeting> meetings, List<BoardItem> items, boolean away) {

    /** Whether nothing happens here. */
    public boolean isEmpty() {
        return meetings.isEmpty() && items.isEmpty() && !away;
    }
}
