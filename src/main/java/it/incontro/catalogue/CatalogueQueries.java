package it.incontro.catalogue;

import it.incontro.identity.CurrentTenant;
import it.incontro.participation.Side;
import it.incontro.registry.Taxonomy;
import it.incontro.registry.Topic;
import it.incontro.registry.TopicGroup;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the admitted participations of the sides that a reader may see. */
@Component
class CatalogueQueries {

    private static final String TOPICS = """
        with topic as (
            select p.id, case t.kind when 'NEED' then 'NEED' else 'OFFER' end as kind, t.code
            from participation p join company_topic t on t.company_id = p.company_id
            where p.organiser_id = :organiser and p.event_id = :event and p.side <> 'BUYER'
            union
            select p.id, 'NEED', t.code from participation p join buyer_topic t on t.buyer_id = p.buyer_id
            where p.organiser_id = :organiser and p.event_id = :event
        ), mine as (
            select code, kind from topic where id = :me
        ), topics as (
            select t.id, string_agg(t.code, ',' order by t.code) filter (where t.kind = 'OFFER') as offers,
                string_agg(t.code, ',' order by t.code) filter (where t.kind = 'NEED') as needs,
                count(distinct t.code) filter (where mine.code is not null) as common
            from topic t left join mine on mine.code = t.code and mine.kind <> t.kind group by t.id
        ), entry as (
            select p.id, c.legal_name || coalesce(' · ' || b.division, '') as name, p.side, c.city, c.country, c.website,
                c.size_class, coalesce(b.requirements_en, c.profile_en) as profile_en,
                coalesce(b.requirements_it, c.profile_it) as profile_it, topics.offers, topics.needs,
                coalesce(topics.common, 0) as common
            from participation p join company c on c.id = p.company_id left join buyer b on b.id = p.buyer_id
                left join topics on topics.id = p.id
            where p.organiser_id = :organiser and p.event_id = :event and p.state = 'ADMITTED' and p.side in (:sides)
                and p.id <> :me and p.company_id <> (select company_id from participation where id = :me)
        )
        """;

    private static final String FOUND = """
         from entry e where (cast(:country as text) is null or country = :country)
            and (not :narrowed or exists (select 1 from topic t where t.id = e.id and t.code in (:codes)))
            and (:text = '' or strpos(lower(unaccent(concat_ws(' ', name, city, profile_en, profile_it))),
                    lower(unaccent(:text))) > 0
                or word_similarity(lower(unaccent(:text)), lower(unaccent(name))) >= 0.6)
        """;

    private final JdbcClient jdbc;
    private final Taxonomy taxonomy;

    CatalogueQueries(JdbcClient jdbc, Taxonomy taxonomy) {
        this.jdbc = jdbc;
        this.taxonomy = taxonomy;
    }

    int count(UUID eventId, UUID me, Set<Side> sides, CatalogueFilter filter) {
        return found("select count(*)" + FOUND, eventId, me, sides, filter)
                .query(Integer.class)
                .single();
    }

    List<CatalogueEntry> page(UUID eventId, UUID me, Set<Side> sides, CatalogueFilter filter, int page) {
        String order = " order by " + filter.sort().sql() + " limit :limit offset :offset";
        return found("select *" + FOUND + order, eventId, me, sides, filter)
                .param("limit", CataloguePage.SIZE)
                .param("offset", (page - 1) * CataloguePage.SIZE)
                .query(CatalogueEntry.class)
                .list();
    }

    Optional<CatalogueEntry> entry(UUID eventId, UUID me, Set<Side> sides, UUID other) {
        return entries("select * from entry where id = :other", eventId, me, sides)
                .param("other", other)
                .query(CatalogueEntry.class)
                .optional();
    }

    List<String> countries(UUID eventId, UUID me, Set<Side> sides) {
        return entries("select distinct country from entry order by 1", eventId, me, sides)
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec found(String sql, UUID eventId, UUID me, Set<Side> sides, CatalogueFilter filter) {
        Collection<String> codes = codes(filter.topic());
        String text = filter.text();
        return entries(sql, eventId, me, sides)
                .param("country", blankToNull(filter.country()))
                .param("narrowed", !codes.isEmpty())
                .param("codes", codes.isEmpty() ? List.of("") : codes)
                .param("text", text == null ? "" : text.strip());
    }

    private JdbcClient.StatementSpec entries(String sql, UUID eventId, UUID me, Set<Side> sides) {
        return jdbc.sql(TOPICS + sql)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("me", me)
                .param("sides", sides.stream().map(Side::name).toList());
    }

    private Collection<String> codes(@Nullable String topic) {
        if (topic == null || topic.isBlank()) {
            return List.of();
        }
        return taxonomy.groups().stream()
                .filter(group -> group.code().equals(topic))
                .map(TopicGroup::topics)
                .map(topics -> topics.stream().map(Topic::code).toList())
                .findFirst()
                .orElse(List.of(topic));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
