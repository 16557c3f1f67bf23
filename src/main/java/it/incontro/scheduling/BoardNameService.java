package it.incontro.scheduling;

import it.incontro.event.EventLayout;
import it.incontro.event.EventService;
import it.incontro.event.PointView;
import it.incontro.event.SlotView;
import it.incontro.event.VenueView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up the names that the sentences on the board need, one query for each kind of thing. */
@Service
public class BoardNameService {

    private final EventService events;
    private final EventLayout layout;
    private final JdbcClient jdbc;

    BoardNameService(EventService events, EventLayout layout, JdbcClient jdbc) {
        this.events = events;
        this.layout = layout;
        this.jdbc = jdbc;
    }

    /** All names of an event. */
    @Transactional(readOnly = true)
    public BoardNames of(UUID eventId) {
        return new BoardNames(
                events.find(eventId).zone(),
                layout.slots(eventId).stream().collect(Collectors.toMap(SlotView::id, Function.identity())),
                layout.points(eventId).stream().collect(Collectors.toMap(PointView::id, PointView::name)),
                layout.venues(eventId).stream().collect(Collectors.toMap(VenueView::id, VenueView::name)),
                names("""
                    select x.id, c.legal_name || coalesce(' · ' || b.division, '') as name from participation x
                    join company c on c.id = x.company_id left join buyer b on b.id = x.buyer_id
                    where x.event_id = ?
                    """, eventId),
                names("""
                    with hat as (
                        select p.id, p.individual_id, p.given_name || ' ' || p.family_name as name
                        from (select event_id, person_id from attendee
                            union select event_id, person_id from interpreter) a
                        join person p on p.id = a.person_id where a.event_id = ?)
                    select individual_id as id, min(name) as name from hat group by 1
                    union all select id, name from hat where id <> individual_id
                    """, eventId),
                names("select id, title_en as name from agenda_item where event_id = ?", eventId),
                names("select id, title_it as name from agenda_item where event_id = ?", eventId));
    }

    private Map<UUID, String> names(String sql, UUID eventId) {
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param(eventId)
                .query((row, number) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }
}
