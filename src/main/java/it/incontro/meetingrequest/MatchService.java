package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import it.incontro.meetingrequest.Match.Direction;
import it.incontro.meetingrequest.Match.Overlap;
import it.incontro.registry.Taxonomy;
import it.incontro.registry.Topic;
import it.incontro.registry.TopicGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why two participations fit: what one offers and the other needs, by the taxonomy. */
@Service
public class MatchService {

    private final JdbcClient jdbc;
    private final Taxonomy taxonomy;

    MatchService(JdbcClient jdbc, Taxonomy taxonomy) {
        this.jdbc = jdbc;
        this.taxonomy = taxonomy;
    }

    /** What fits between a participation and each of several others, as the first one reads it. */
    @Transactional(readOnly = true)
    public Map<UUID, Match> between(UUID eventId, UUID reader, Collection<UUID> others) {
        Set<UUID> all = new HashSet<>(others);
        all.add(reader);
        Map<UUID, Topics> topics = topics(eventId, all);
        Topics mine = topics.getOrDefault(reader, new Topics());
        Map<UUID, Match> matches = new HashMap<>();
        others.forEach(other -> matches.put(other, match(mine, topics.getOrDefault(other, new Topics()))));
        return matches;
    }

    private Match match(Topics mine, Topics theirs) {
        List<Overlap> overlaps = new ArrayList<>();
        for (TopicGroup group : taxonomy.groups()) {
            List<String> codes = group.topics().stream().map(Topic::code).toList();
            add(overlaps, group, Direction.THEY_OFFER, codes, mine.needs, theirs.offers);
            add(overlaps, group, Direction.YOU_OFFER, codes, theirs.needs, mine.offers);
            boolean telling =
                    group.code().equals(Taxonomy.CERTIFICATES) || group.code().equals(Taxonomy.MARKETS);
            if (telling && codes.stream().noneMatch(mine.needs::contains)) {
                List<String> held =
                        codes.stream().filter(theirs.offers::contains).toList();
                if (!held.isEmpty()) {
                    overlaps.add(new Overlap(group.code(), Direction.THEY_HAVE, held, 0));
                }
            }
        }
        return new Match(List.copyOf(overlaps));
    }

    private static void add(
            List<Overlap> overlaps,
            TopicGroup group,
            Direction direction,
            List<String> codes,
            Set<String> needs,
            Set<String> offers) {
        List<String> needed = codes.stream().filter(needs::contains).toList();
        List<String> met = needed.stream().filter(offers::contains).toList();
        if (!met.isEmpty()) {
            overlaps.add(new Overlap(group.code(), direction, met, needed.size()));
        }
    }

    private Map<UUID, Topics> topics(UUID eventId, Set<UUID> participations) {
        Map<UUID, Topics> topics = new HashMap<>();
        jdbc.sql("""
            select p.id, 'NEED' as kind, t.code
            from participation p join buyer_topic t on t.buyer_id = p.buyer_id
            where p.organiser_id = :organiser and p.event_id = :event and p.id in (:ids)
            union all
            select p.id, t.kind, t.code
            from participation p join company_topic t on t.company_id = p.company_id
            where p.organiser_id = :organiser and p.event_id = :event and p.id in (:ids) and p.side <> 'BUYER'
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("ids", participations)
                .query(row -> {
                    Topics of = topics.computeIfAbsent(row.getObject("id", UUID.class), id -> new Topics());
                    boolean need = "NEED".equals(row.getString("kind"));
                    (need ? of.needs : of.offers).add(row.getString("code"));
                });
        return topics;
    }

    private static final class Topics {
        private final Set<String> offers = new HashSet<>();
        private final Set<String> needs = new HashSet<>();
    }
}
