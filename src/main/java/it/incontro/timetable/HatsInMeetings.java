package it.incontro.timetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds in which of their hats individuals sit in meetings: for one of the two sides, or else to interpret. */
@Component
class HatsInMeetings {

    private static final String OF_SEVERAL_HATS =
            "x.individual_id in (select individual_id from person group by 1 having count(*) > 1)";

    private final JdbcClient jdbc;

    HatsInMeetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same meetings with persons instead of individuals; most human beings have one record, and stay as they are. */
    List<PlacedMeeting> of(UUID eventId, List<PlacedMeeting> placed) {
        Map<UUID, List<UUID>> interpreters = new HashMap<>();
        jdbc.sql(
                        "select x.individual_id, x.id from interpreter i join person x on x.id = i.person_id where i.event_id = ?"
                                + " and " + OF_SEVERAL_HATS)
                .param(eventId)
                .query(row -> {
                    interpreters.put(row.getObject(1, UUID.class), List.of(row.getObject(2, UUID.class)));
                });
        Map<Place, List<UUID>> sides = new HashMap<>();
        jdbc.sql("select r.id, x.individual_id, x.id from attendee a join person x on x.id = a.person_id"
                        + " join meeting_request r on a.participation_id in (r.asker_id, r.target_id)"
                        + " where a.event_id = ? and r.event_id = a.event_id and r.state = 'ACCEPTED' and "
                        + OF_SEVERAL_HATS)
                .param(eventId)
                .query(row -> {
                    sides.computeIfAbsent(
                                    new Place(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                    place -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                });
        return sides.isEmpty() && interpreters.isEmpty()
                ? placed
                : placed.stream()
                        .map(meeting -> meeting.with(meeting.persons().stream()
                                .flatMap(individual -> sides
                                        .getOrDefault(
                                                new Place(meeting.requestId(), individual),
                                                interpreters.getOrDefault(individual, List.of(individual)))
                                        .stream())
                                .distinct()
                                .toList()))
                        .toList();
    }

    private record Place(UUID requestId, UUID individualId) {}
}
