package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads interpreters with their shifts, and the persons who can become one. */
@Component
class InterpreterQueries {

    private static final String PERSON = "coalesce(p.honorific || ' ', '') || p.given_name || ' ' || p.family_name";

    private final JdbcClient jdbc;

    InterpreterQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<InterpreterView> of(UUID eventId, Map<UUID, Integer> meetings) {
        Map<UUID, List<ShiftView>> shifts = shifts(eventId);
        return jdbc.sql("select i.id, i.person_id, " + PERSON + """
             as name, i.languages from interpreter i join person p on p.id = i.person_id
            where i.organiser_id = ? and i.event_id = ? order by p.family_name, p.given_name, i.id
            """)
                .params(CurrentTenant.required(), eventId)
                .query((row, number) -> new InterpreterView(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        shifts.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        meetings.getOrDefault(row.getObject("person_id", UUID.class), 0)))
                .list();
    }

    private Map<UUID, List<ShiftView>> shifts(UUID eventId) {
        return jdbc.sql("""
            select id, interpreter_id, starts_at, ends_at from interpreter_shift
            where organiser_id = ? and event_id = ? order by starts_at
            """).params(CurrentTenant.required(), eventId).query(ShiftView.class).list().stream()
                .collect(Collectors.groupingBy(ShiftView::interpreterId));
    }

    InterpretingNeeds needs(UUID eventId) {
        Map<UUID, String> asking = new HashMap<>();
        jdbc.sql("select id, interpreted_language from participation where event_id = ? and"
                        + " interpreted_language is not null")
                .param(eventId)
                .query(row -> {
                    asking.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return asking.isEmpty()
                ? new InterpretingNeeds(
                        asking, Map.of(), interpreters(eventId), records(eventId), shiftsOfPersons(eventId))
                : new InterpretingNeeds(
                        asking,
                        understanding(eventId),
                        interpreters(eventId),
                        records(eventId),
                        shiftsOfPersons(eventId));
    }

    private Map<String, Set<UUID>> understanding(UUID eventId) {
        Map<String, Set<UUID>> found = new HashMap<>();
        jdbc.sql("""
            select team.participation_id, team.language from (
                select a.participation_id, coalesce(a.team_id, a.participation_id), l.language,
                    bool_or(l.language = any(a.languages)) as speaks
                from attendee a cross join (select distinct interpreted_language as language from participation
                    where event_id = :event and interpreted_language is not null) l
                where a.event_id = :event group by 1, 2, 3) team
            group by 1, 2 having bool_and(team.speaks)
            """).param("event", eventId).query(row -> {
            found.computeIfAbsent(row.getString(2), language -> new HashSet<>()).add(row.getObject(1, UUID.class));
        });
        return found;
    }

    private Map<String, Set<UUID>> interpreters(UUID eventId) {
        Map<String, Set<UUID>> found = new TreeMap<>();
        jdbc.sql("select h.id, unnest(i.languages) from interpreter i join person x on x.id = i.person_id"
                        + " join person h on h.individual_id = x.individual_id where i.event_id = ?")
                .param(eventId)
                .query(row -> {
                    found.computeIfAbsent(row.getString(2), language -> new HashSet<>())
                            .add(row.getObject(1, UUID.class));
                });
        return found;
    }

    private Map<UUID, UUID> records(UUID eventId) {
        Map<UUID, UUID> individuals = new TreeMap<>();
        jdbc.sql(
                        "select x.id, x.individual_id from interpreter i join person x on x.id = i.person_id where i.event_id = ?")
                .param(eventId)
                .query(row -> {
                    individuals.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return individuals;
    }

    private Map<UUID, List<ShiftView>> shiftsOfPersons(UUID eventId) {
        Map<UUID, List<ShiftView>> byPerson = new HashMap<>();
        of(eventId, Map.of()).stream()
                .filter(interpreter -> !interpreter.shifts().isEmpty())
                .forEach(interpreter -> byPerson.put(interpreter.personId(), interpreter.shifts()));
        return byPerson;
    }

    /** The persons who come to the event already and do not interpret yet. */
    List<PersonRow> candidates(UUID eventId) {
        return jdbc.sql("select distinct on (p.family_name, p.given_name, p.id) p.id as person_id, " + PERSON + """
             as name, hat.comes_for from (
                select a.person_id, c.legal_name || coalesce(' · ' || b.division, '') as comes_for
                from attendee a join participation t on t.id = a.participation_id
                join company c on c.id = t.company_id left join buyer b on b.id = t.buyer_id
                where a.organiser_id = :organiser and a.event_id = :event
                union all
                select m.person_id, m.institution from delegation_member m
                where m.organiser_id = :organiser and m.event_id = :event) hat
            join person p on p.id = hat.person_id
            where not exists (select 1 from interpreter i join person x on x.id = i.person_id
                where i.event_id = :event and x.individual_id = p.individual_id)
            order by p.family_name, p.given_name, p.id, hat.comes_for
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query(PersonRow.class)
                .list();
    }
}
