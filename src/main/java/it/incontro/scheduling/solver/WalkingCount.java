package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts changes of meeting point, and of venue, between consecutive meetings of a team on one day. */
final class WalkingCount {

    private WalkingCount() {}

    static int of(ProblemIndex index, List<PlacedMeeting> plan) {
        Map<List<Object>, List<PlacedMeeting>> byTeamAndDay = new HashMap<>();
        for (PlacedMeeting meeting : plan) {
            int day = index.slot(meeting.slotId()).day();
            for (UUID team : index.seating(meeting).teamIds()) {
                byTeamAndDay
                        .computeIfAbsent(List.of(team, day), key -> new ArrayList<>())
                        .add(meeting);
            }
        }
        Comparator<PlacedMeeting> byTime =
                Comparator.comparing(meeting -> index.slot(meeting.slotId()), Timeline.BY_TIME);
        int changes = 0;
        for (List<PlacedMeeting> meetings : byTeamAndDay.values()) {
            meetings.sort(byTime);
            for (int i = 1; i < meetings.size(); i++) {
                changes += between(index, meetings.get(i - 1), meetings.get(i));
            }
        }
        return changes;
    }

    private static int between(ProblemIndex index, PlacedMeeting one, PlacedMeeting next) {
        if (one.placeId().equals(next.placeId())) {
            return 0;
        }
        UUID from = index.place(one.placeId()).venueId();
        UUID to = index.place(next.placeId()).venueId();
        return from.equals(to) ? 1 : 2;
    }
}
