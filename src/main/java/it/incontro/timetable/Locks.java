package it.incontro.timetable;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that writers lock first, always in the same order (event, plans, persons by id), so that nobody deadlocks. */
@Component
class Locks {

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One publisher, or changer of the working draft, at a time. */
    void event(UUID eventId) {
        jdbc.sql("select id from event where id = ? for no key update")
                .param(eventId)
                .query(UUID.class)
                .list();
    }

    /** Nobody else places these persons meanwhile, in whatever hat. */
    void persons(Collection<UUID> ids) {
        jdbc.sql("select id from person where id in " + Names.HATS + " order by id for no key update")
                .param("persons", SqlArrays.of(ids))
                .query(UUID.class)
                .list();
    }
}
