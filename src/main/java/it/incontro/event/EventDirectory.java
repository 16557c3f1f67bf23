package it.incontro.event;

import it.incontro.identity.EventLocator;
import it.incontro.identity.EventRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events of all organisers by their public data, for finding the tenant of a URL and for public lists. */
@Service
public class EventDirectory implements EventLocator {

    private static final String COLUMNS = """
        select event_id, code, organiser_id, organiser_name, format, title_en, title_it, venue, city, country, zone,
            starts_on, ends_on, status
        from event_directory
        """;

    private final JdbcClient jdbc;

    EventDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EventRef> locate(String code) {
        return jdbc.sql("select organiser_id, event_id, code from event_directory where code = ?")
                .param(code)
                .query(EventRef.class)
                .optional();
    }

    /** The event with this id, whoever organises it. */
    @Transactional(readOnly = true)
    public Optional<EventListing> find(UUID eventId) {
        return jdbc.sql(COLUMNS + "where event_id = ?")
                .param(eventId)
                .query(EventListing.class)
                .optional();
    }

    /** The events that the public may know of, the next first. */
    @Transactional(readOnly = true)
    public List<EventListing> published() {
        return jdbc.sql(COLUMNS + "where status <> 'DRAFT' order by starts_on desc, code")
                .query(EventListing.class)
                .list();
    }

    /** All events of an organiser, drafts too. */
    @Transactional(readOnly = true)
    public List<EventListing> of(UUID organiserId) {
        return jdbc.sql(COLUMNS + "where organiser_id = ? order by starts_on desc, code")
                .param(organiserId)
                .query(EventListing.class)
                .list();
    }
}
