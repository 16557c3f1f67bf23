package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the records that name somebody, each as the one who named them wrote it. */
@Component
class NamedQueries {

    /** Each record with its newest hat. */
    private static final String HATS = """
        select distinct on (x.id) x.id, x.given_name || ' ' || x.family_name as name, hat.kind, hat.comes_for,
            e.title_en, e.title_it, x.individual_id
        from person x cross join lateral (
            select a.event_id, 'ATTENDEE' as kind, a.created_at,
                c.legal_name || coalesce(' · ' || b.division, '') as comes_for
            from attendee a join participation t on t.id = a.participation_id
            join company c on c.id = t.company_id left join buyer b on b.id = t.buyer_id
            where a.organiser_id = x.organiser_id and a.person_id = x.id
            union all
            select m.event_id, 'MEMBER', m.created_at, m.institution from delegation_member m
            where m.organiser_id = x.organiser_id and m.person_id = x.id
            union all
            select i.event_id, 'INTERPRETER', i.created_at, '' from interpreter i
            where i.organiser_id = x.organiser_id and i.person_id = x.id) hat
        join event e on e.id = hat.event_id
        where x.organiser_id = :organiser and %s
        order by x.id, hat.created_at desc
        """;

    private final JdbcClient jdbc;

    NamedQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The records about which an account is asked. */
    List<NamedHat> asked(UUID accountId) {
        return jdbc.sql(HATS.formatted("x.account_id = :account and x.confirmed_at is null and x.asked_at is not null"))
                .param("organiser", CurrentTenant.required())
                .param("account", accountId)
                .query(NamedQueries::hat)
                .list();
    }

    /** One record about which somebody is asked. */
    Optional<NamedHat> asked(UUID personId, boolean stillOpen) {
        return jdbc.sql(HATS.formatted(
                        "x.id = :person and (not :open or x.confirmed_at is null and x.asked_at is not null)"))
                .param("organiser", CurrentTenant.required())
                .param("person", personId)
                .param("open", stillOpen)
                .query(NamedQueries::hat)
                .optional();
    }

    /** Pairs of records that an account confirmed and that are two individuals, with nothing said about that yet. */
    List<NamedPair> pairs(UUID accountId) {
        List<NamedHat> confirmed = jdbc.sql(HATS.formatted("x.account_id = :account and x.confirmed_at is not null"))
                .param("organiser", CurrentTenant.required())
                .param("account", accountId)
                .query(NamedQueries::hat)
                .list();
        List<NamedPair> pairs = new ArrayList<>();
        for (int i = 0; i < confirmed.size(); i++) {
            for (NamedHat other : confirmed.subList(i + 1, confirmed.size())) {
                if (isOpen(confirmed.get(i).personId(), other.personId())) {
                    pairs.add(new NamedPair(confirmed.get(i), other));
                }
            }
        }
        return pairs;
    }

    private boolean isOpen(UUID one, UUID other) {
        return jdbc.sql("""
            select (select individual_id from person where id = :one)
                    <> (select individual_id from person where id = :other)
                and not exists (select 1 from person_pair
                    where one_id = least(:one, :other) and other_id = greatest(:one, :other))
            """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private static NamedHat hat(ResultSet row, int number) throws SQLException {
        return new NamedHat(
                row.getObject("id", UUID.class),
                row.getString("name"),
                NamedHat.Kind.valueOf(row.getString("kind")),
                row.getString("comes_for"),
                new Text(row.getString("title_en"), row.getString("title_it")));
    }
}
