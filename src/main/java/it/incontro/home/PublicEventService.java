package it.incontro.home;

import it.incontro.event.Activity;
import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.EventView;
import it.incontro.event.ProjectService;
import it.incontro.event.WindowService;
import it.incontro.event.WindowView;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.support.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public page of an event. */
@Service
public class PublicEventService {

    private final EventService events;
    private final EventClock clock;
    private final WindowService windows;
    private final ProjectService projects;
    private final OrganiserService organisers;
    private final JdbcClient jdbc;

    PublicEventService(
            EventService events,
            EventClock clock,
            WindowService windows,
            ProjectService projects,
            OrganiserService organisers,
            JdbcClient jdbc) {
        this.events = events;
        this.clock = clock;
        this.windows = windows;
        this.projects = projects;
        this.organisers = organisers;
        this.jdbc = jdbc;
    }

    /** The event for the public. @throws NotFound while it is a draft */
    @Transactional(readOnly = true)
    public PublicEvent find(EventRef ref) {
        EventView event = events.find(ref.eventId());
        if (event.status() == EventStatus.DRAFT) {
            throw new NotFound("draft " + ref.code());
        }
        List<WindowView> all = windows.of(ref.eventId());
        UUID project = event.details().projectId();
        return new PublicEvent(
                event,
                organisers.find(ref.organiserId()).orElseThrow().name(),
                project == null ? null : projects.find(project),
                all,
                all.stream()
                        .filter(window -> window.activity() == Activity.APPLY)
                        .findFirst()
                        .orElse(null),
                names(ref.eventId(), "SUPPLIER"),
                names(ref.eventId(), "BUYER"),
                clock.now(ref.eventId()));
    }

    private List<String> names(UUID eventId, String side) {
        return jdbc.sql("""
            select distinct c.legal_name from participation p join company c on c.id = p.company_id
            where p.event_id = ? and p.side = ? and p.state = 'ADMITTED' order by 1
            """).params(eventId, side).query(String.class).list();
    }
}
