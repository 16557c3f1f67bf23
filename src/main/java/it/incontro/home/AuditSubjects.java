package it.incontro.home;

import it.incontro.identity.AuditRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the ids of the audit log are called at the moment, whatever they stand for, in one statement. */
@Component
class AuditSubjects {

    private static final String NAMES = """
            with wanted as (
                select distinct type, id from unnest(string_to_array(:types, ','), cast(string_to_array(:ids, ',') as uuid[]))
                    as w (type, id)),
            pair as (
                select m.id, m.request_id from meeting m where m.id in (select id from wanted where type = 'meeting')
                union all
                select id, id from wanted where type = 'meeting_request'),
            hat as (
                select id, person_id from attendee where id in (select id from wanted where type = 'attendee')
                union all
                select id, person_id from interpreter where id in (select id from wanted where type = 'interpreter')
                union all
                select id, person_id from delegation_member where id in (select id from wanted where type = 'delegation_member')
                union all
                select id, id from wanted where type = 'person'),
            side as (
                select p.id, c.legal_name || coalesce(' · ' || b.division, '') as name
                from participation p join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
                where p.id in (
                    select id from wanted where type = 'participation'
                    union select r.asker_id from meeting_request r join pair on pair.request_id = r.id
                    union select r.target_id from meeting_request r join pair on pair.request_id = r.id))
            select id, name from side
            union all
            select pair.id, asker.name || ' – ' || target.name from pair
            join meeting_request r on r.id = pair.request_id
            join side asker on asker.id = r.asker_id join side target on target.id = r.target_id
            union all
            select hat.id, concat_ws(' ', p.given_name, p.family_name) from hat join person p on p.id = hat.person_id
            union all
            select w.id, coalesce(a.name, nullif(m.name, '')) from wanted w
            join staff_member m on m.id = w.id left join account a on a.id = m.account_id where w.type = 'staff_member'
            union all
            select w.id, a.name from wanted w join account a on a.id = w.id where w.type = 'account'
            union all
            select w.id, c.legal_name from wanted w join company c on c.id = w.id where w.type = 'company'
            union all
            select w.id, c.legal_name || coalesce(' · ' || b.division, '') from wanted w
            join buyer b on b.id = w.id join company c on c.id = b.company_id where w.type = 'buyer'
            union all
            select w.id, v.name from wanted w join venue v on v.id = w.id where w.type = 'venue'
            union all
            select w.id, p.name from wanted w join meeting_point p on p.id = w.id where w.type = 'meeting_point'
            union all
            select w.id, coalesce('v' || p.number, nullif(p.name, '')) from wanted w join plan p on p.id = w.id where w.type = 'plan'
            union all
            select w.id, case :language when 'it' then d.name_it else d.name_en end from wanted w
            join delegation d on d.id = w.id where w.type = 'delegation'
            union all
            select w.id, case :language when 'it' then i.title_it else i.title_en end from wanted w
            join agenda_item i on i.id = w.id where w.type = 'agenda_item'
            union all
            select w.id, case :language when 'it' then p.title_it else p.title_en end from wanted w
            join project p on p.id = w.id where w.type = 'project'
            """;

    private final JdbcClient jdbc;

    AuditSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By id: what the rows concern, and those on whose behalf or by whose link it was done. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(List<AuditRow> rows, String language) {
        Set<Subject> wanted = new HashSet<>();
        for (AuditRow row : rows) {
            add(wanted, row.subjectType(), row.subjectId());
            add(wanted, "participation", row.onBehalfOf());
            add(wanted, "participation", row.linkedTo());
        }
        List<Subject> listed = List.copyOf(wanted);
        Map<UUID, String> names = new HashMap<>();
        jdbc
                .sql(NAMES)
                .param(
                        "types",
                        String.join(",", listed.stream().map(Subject::type).toList()))
                .param(
                        "ids",
                        String.join(
                                ",",
                                listed.stream()
                                        .map(Subject::id)
                                        .map(UUID::toString)
                                        .toList()))
                .param("language", language)
                .query(Named.class)
                .stream()
                .filter(named -> named.name() != null)
                .forEach(named -> names.put(named.id(), named.name()));
        return names;
    }

    private static void add(Set<Subject> wanted, String type, @Nullable UUID id) {
        if (id != null) {
            wanted.add(new Subject(type, id));
        }
    }

    private record Subject(String type, UUID id) {}

    record Named(UUID id, @Nullable String name) {}
}
