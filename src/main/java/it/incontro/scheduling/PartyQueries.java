package it.incontro.scheduling;

import it.incontro.event.EventRules;
import it.incontro.scheduling.solver.BusyTime;
import it.incontro.scheduling.solver.MeetingLimits;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who takes part in an event: the admitted participations with their attendees, and when each person is busy. */
@Component
class PartyQueries {

    private final JdbcClient jdbc;

    PartyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sides of(UUID eventId, EventRules rules) {
        Map<UUID, List<UUID>> persons = new LinkedHashMap<>();
        attendees(eventId)
                .forEach(row -> persons.computeIfAbsent(row.participationId(), id -> new ArrayList<>())
                        .add(row.personId()));
        List<Party> parties = participations(eventId).stream()
                .filter(row -> persons.containsKey(row.id()))
                .map(row -> Party.ofOneTeam(
                        row.id(), persons.getOrDefault(row.id(), List.of()), row.meetingPointId(), limits(row, rules)))
                .toList();
        return new Sides(parties, persons(parties, busyTimes(eventId)));
    }

    private static MeetingLimits limits(ParticipationRow row, EventRules rules) {
        Integer perDay = row.maxMeetingsPerDay() == null ? rules.maxMeetingsPerDay() : row.maxMeetingsPerDay();
        Integer inAll = row.maxMeetings() == null ? rules.maxMeetings() : row.maxMeetings();
        return MeetingLimits.of(
                perDay == null ? Integer.MAX_VALUE : perDay, inAll == null ? Integer.MAX_VALUE : inAll, 0);
    }

    private static List<Person> persons(List<Party> parties, Map<UUID, List<BusyTime>> busy) {
        Set<UUID> ids = new LinkedHashSet<>();
        parties.forEach(party -> ids.addAll(party.personIds()));
        return ids.stream()
                .map(id -> new Person(id, busy.getOrDefault(id, List.of())))
                .toList();
    }

    private List<ParticipationRow> participations(UUID eventId) {
        return jdbc.sql("""
            select id, meeting_point_id, max_meetings_per_day, max_meetings from participation
            where event_id = ? and state = 'ADMITTED' order by id
            """).param(eventId).query(ParticipationRow.class).list();
    }

    private List<AttendeeRow> attendees(UUID eventId) {
        return jdbc.sql("select participation_id, person_id from attendee where event_id = ? order by id")
                .param(eventId)
                .query(AttendeeRow.class)
                .list();
    }

    private Map<UUID, List<BusyTime>> busyTimes(UUID eventId) {
        Map<UUID, List<BusyTime>> busy = new LinkedHashMap<>();
        jdbc.sql("""
            select person_id, 'UNAVAILABLE' as kind, starts_at, ends_at, null::uuid as venue_id, id as source_id
            from unavailability where event_id = :event
            union all
            select p.person_id, 'AGENDA_ITEM', i.starts_at, i.ends_at, i.venue_id, i.id
            from agenda_item i join agenda_item_person p on p.item_id = i.id
            where i.event_id = :event and i.blocking and i.cancelled_at is null
            order by 1, 3
            """)
                .param("event", eventId)
                .query((row, number) -> {
                    BusyTime time = new BusyTime(
                            BusyTime.Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("starts_at").toInstant(),
                            row.getTimestamp("ends_at").toInstant(),
                            row.getObject("venue_id", UUID.class),
                            row.getObject("source_id", UUID.class));
                    busy.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(time);
                    return time;
                })
                .list();
        return busy;
    }

    /** Who takes part; a participation that has no attendee yet cannot meet anybody, and is not among the parties. */
    record Sides(List<Party> parties, List<Person> persons) {

        Set<UUID> partyIds() {
            return parties.stream().map(Party::id).collect(Collectors.toSet());
        }
    }

    record ParticipationRow(
            UUID id,
            @Nullable UUID meetingPointId,
            @Nullable Integer maxMeetingsPerDay,
            @Nullable Integer maxMeetings) {}

    record AttendeeRow(UUID participationId, UUID personId) {}
}
