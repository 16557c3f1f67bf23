package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.NamingParty;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who named somebody: the participation, the delegation, or the event whose interpreter they are. */
@Component
class HatsNaming implements NamingParty {

    private final JdbcClient jdbc;

    HatsNaming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> of(UUID personId) {
        return jdbc.sql("""
            select participation_id from attendee where organiser_id = :organiser and person_id = :person
            union all
            select delegation_id from delegation_member where organiser_id = :organiser and person_id = :person
            union all
            select event_id from interpreter where organiser_id = :organiser and person_id = :person
            limit 1
            """)
                .param("organiser", CurrentTenant.required())
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }
}
