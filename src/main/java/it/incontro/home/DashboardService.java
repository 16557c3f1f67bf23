package it.incontro.home;

import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.EventView;
import it.incontro.event.WindowService;
import it.incontro.event.WindowView;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's dashboard of an event. */
@Service
public class DashboardService {

    private final EventService events;
    private final EventClock clock;
    private final WindowService windows;
    private final PlanService plans;
    private final JdbcClient jdbc;

    DashboardService(EventService events, EventClock clock, WindowService windows, PlanService plans, JdbcClient jdbc) {
        this.events = events;
        this.clock = clock;
        this.windows = windows;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    /** The dashboard as it stands now. */
    @Transactional(readOnly = true)
    public Dashboard of(UUID eventId) {
        EventView event = events.find(eventId);
        Instant now = clock.now(eventId);
        List<WindowView> all = windows.of(eventId);
        PlanView effective = plans.effective(eventId).orElse(null);
        PlanView working = plans.working(eventId).orElse(null);
        return new Dashboard(
                event,
                Phase.of(event, all, effective, now),
                now,
                all,
                counts(
                        "select side || '.' || state as what, count(*) as number from participation where event_id = ?"
                                + " group by 1",
                        eventId),
                counts(
                        "select state as what, count(*) as number from meeting_request where event_id = ? group by 1",
                        eventId),
                effective,
                working,
                event.status() == EventStatus.OPEN
                                || event.status() == EventStatus.LIVE
                                || event.status() == EventStatus.DRAFT
                        ? attention(eventId)
                        : List.of());
    }

    private List<Dashboard.Attention> attention(UUID eventId) {
        List<Dashboard.Attention> all = new ArrayList<>();
        add(all, "to-decide", "/participations?state=APPLIED", """
            select count(*) from participation where event_id = ? and state = 'APPLIED'
            """, eventId);
        add(all, "not-invited", "/participations?side=BUYER", """
            select count(*) from participation
            where event_id = ? and side = 'BUYER' and state = 'ADMITTED' and invited_at is null
            """, eventId);
        add(all, "no-attendee", "/participations?state=ADMITTED", """
            select count(*) from participation p where p.event_id = ? and p.state = 'ADMITTED'
            and not exists (select from attendee a where a.participation_id = p.id)
            """, eventId);
        add(all, "unanswered", "/meeting-requests?state=PENDING", """
            select count(*) from meeting_request where event_id = ? and state = 'PENDING'
            """, eventId);
        add(all, "unplaced", "/board", """
            select count(*) from meeting_request r where r.event_id = ? and r.state = 'ACCEPTED' and not exists (
                select from meeting m join placement p on p.meeting_id = m.id join plan on plan.id = p.plan_id
                where m.request_id = r.id and plan.working)
            """, eventId);
        return all;
    }

    private void add(List<Dashboard.Attention> all, String what, String path, String sql, UUID eventId) {
        int count = jdbc.sql(sql).param(eventId).query(Integer.class).single();
        if (count > 0) {
            all.add(new Dashboard.Attention("home.attention." + what, count, path));
        }
    }

    private Map<String, Integer> counts(String sql, UUID eventId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param(eventId)
                .query((row, number) -> counts.put(row.getString("what"), row.getInt("number")))
                .list();
        return counts;
    }
}
