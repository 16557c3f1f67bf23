package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What participations of any event are called, for pages that know their ids alone. */
@Service
public class ParticipationNames {

    private final JdbcClient jdbc;

    ParticipationNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names by id; what is not the current organiser's is left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select p.id, " + ParticipationQueries.NAME + " as name " + ParticipationQueries.JOINED
                            + " where p.organiser_id = :organiser and p.id in (:ids)")
                    .param("organiser", CurrentTenant.required())
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }
}
