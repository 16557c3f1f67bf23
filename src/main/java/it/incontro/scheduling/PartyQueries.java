package it.incontro.scheduling;

import it.incontro.event.EventRules;
import it.incontro.scheduling.solver.BusyTime;
import it.incontro.scheduling.solver.MeetingLimits;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Team;
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

/**
 * Reads who takes part in an event: the admitted participations with their attendees, and when each person is busy.
 * Persons are individuals here, whatever hat they wear.
 */
@Component
class PartyQueries {

    private final JdbcClient jdbc;

    PartyQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param others who may sit in meetings besides the attendees */
    Sides of(UUID eventId, EventRules rules, Set<UUID> others) {
        Map<UUID, List<Team>> teams = teams(eventId);
        List<Party> parties = participations(eventId).stream()
                .filter(row -> teams.containsKey(row.id()))
                .map(row -> party(row, teams.getOrDefault(row.id(), List.of()), rules))
                .toList();
        return new Sides(parties, persons(parties, others, busyTimes(eventId)));
    }

    private static Party party(ParticipationRow row, List<Team> teams, EventRules rules) {
        return new Party(row.id(), teams, row.meetingPointId(), limits(row, teams.size(), rules));
    }

    /** As many meetings at once as there are teams. */
    private static MeetingLimits limits(ParticipationRow row, int atOnce, EventRules rules) {
        Integer perDay = row.maxMeetingsPerDay() == null ? rules.maxMeetingsPerDay() : row.maxMeetingsPerDay();
        Integer inAll = row.maxMeetings() == null ? rules.maxMeetings() : row.maxMeetings();
        int atMost = inAll == null ? Integer.MAX_VALUE : inAll;
        Integer minimum = row.minMeetings() == null ? rules.minMeetings() : row.minMeetings();
        int atLeast = minimum == null ? 0 : Math.min(minimum, atMost);
        return new MeetingLimits(atOnce, perDay == null ? Integer.MAX_VALUE : perDay, atMost, atLeast);
    }

    private static List<Person> persons(List<Party> parties, Set<UUID> others, Map<UUID, List<BusyTime>> busy) {
        Set<UUID> ids = new LinkedHashSet<>();
        parties.forEach(party -> ids.addAll(party.personIds()));
        ids.addAll(others);
        return ids.stream()
                .map(id -> new Person(id, busy.getOrDefault(id, List.of())))
                .toList();
    }

    private List<ParticipationRow> participations(UUID eventId) {
        return jdbc.sql("""
            select id, meeting_point_id, max_meetings_per_day, max_meetings, min_meetings from participation
            where event_id = ? and state = 'ADMITTED' order by id
            """).param(eventId).query(ParticipationRow.class).list();
    }

    /** The teams by participation, the first agenda first; its attendees have no team, so it goes by the participation. */
    private Map<UUID, List<Team>> teams(UUID eventId) {
        Map<UUID, Map<UUID, List<UUID>>> persons = new LinkedHashMap<>();
        attendees(eventId)
                .forEach(row -> persons.computeIfAbsent(row.participationId(), id -> new LinkedHashMap<>())
                        .computeIfAbsent(row.teamId(), id -> new ArrayList<>())
                        .add(row.personId()));
        Map<UUID, List<Team>> teams = new LinkedHashMap<>();
        persons.forEach((participation, byTeam) -> teams.put(
                participation,
                byTeam.entrySet().stream()
                        .map(team -> new Team(
                                team.getKey(),
                                team.getValue().stream().distinct().toList()))
                        .toList()));
        return teams;
    }

    private List<AttendeeRow> attendees(UUID eventId) {
        return jdbc.sql("""
            select a.participation_id, coalesce(a.team_id, a.participation_id) as team_id, x.individual_id as person_id
            from attendee a join person x on x.id = a.person_id left join team t on t.id = a.team_id
            where a.event_id = ? order by coalesce(t.number, 1), a.id
            """).param(eventId).query(AttendeeRow.class).list();
    }

    private Map<UUID, List<BusyTime>> busyTimes(UUID eventId) {
        Map<UUID, List<BusyTime>> busy = new LinkedHashMap<>();
        jdbc.sql("""
            select x.individual_id as person_id, 'UNAVAILABLE' as kind, u.starts_at, u.ends_at, null::uuid as venue_id,
                u.id as source_id
            from unavailability u join person x on x.id = u.person_id where u.event_id = :event
            union all
            select distinct x.individual_id, 'AGENDA_ITEM', i.starts_at, i.ends_at, i.venue_id, i.id
            from agenda_item i join agenda_item_person p on p.item_id = i.id join person x on x.id = p.person_id
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

        Set<UUID> personIds() {
            return persons.stream().map(Person::id).collect(Collectors.toSet());
        }

        Set<UUID> partyIds() {
            return parties.stream().map(Party::id).collect(Collectors.toSet());
        }
    }

    record ParticipationRow(
            UUID id,
            @Nullable UUID meetingPointId,
            @Nullable Integer maxMeetingsPerDay,
            @Nullable Integer maxMeetings,
            @Nullable Integer minMeetings) {}

    record AttendeeRow(UUID participationId, UUID teamId, UUID personId) {}
}
