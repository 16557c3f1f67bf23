package it.incontro.participation;

import it.incontro.event.Activity;
import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import it.incontro.support.Rejected;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an activity again for one participation, after its window has closed for all; each time is written down. */
@Service
public class ReopeningService {

    /** What those who take part do by themselves within a window. */
    public static final List<Activity> ACTIVITIES = List.of(Activity.REQUEST, Activity.ANSWER);

    private final ParticipationService participations;
    private final EventService events;
    private final EventClock eventClock;
    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Clock clock;

    ReopeningService(
            ParticipationService participations,
            EventService events,
            EventClock eventClock,
            JdbcClient jdbc,
            Deeds deeds,
            Clock clock) {
        this.participations = participations;
        this.events = events;
        this.eventClock = eventClock;
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What was opened again for a participation. */
    @Transactional(readOnly = true)
    public List<Reopening> of(UUID eventId, UUID participationId) {
        Instant now = eventClock.now(eventId);
        return jdbc.sql("""
            select activity, until, until > :now as open from activity_exception
            where event_id = :event and participation_id = :participation order by activity desc
            """)
                .param("now", Timestamp.from(now))
                .param("event", eventId)
                .param("participation", participationId)
                .query(Reopening.class)
                .list();
    }

    /**
     * Opens an activity for this participation alone; a later call says until when anew.
     *
     * @param until in the event's zone
     * @throws Rejected if that is missing or over, or the activity is not one that can be opened for one participation
     */
    @Transactional
    public void reopen(UUID eventId, UUID participationId, Activity activity, @Nullable LocalDateTime until) {
        participations.find(eventId, participationId);
        if (until == null) {
            throw Rejected.field("until", "participation.reopening.missing");
        }
        Instant end = until.atZone(events.find(eventId).zone()).toInstant();
        if (!ACTIVITIES.contains(activity)) {
            throw Rejected.field("activity", "participation.reopening.not-possible");
        }
        if (!end.isAfter(eventClock.now(eventId))) {
            throw Rejected.field("until", "participation.reopening.over");
        }
        jdbc.sql("""
            insert into activity_exception (id, version, organiser_id, event_id, participation_id, activity, until, created_at)
            values (:id, 0, :organiser, :event, :participation, :activity, :until, :now)
            on conflict (participation_id, activity) do update set until = excluded.until
            """)
                .param("id", Ids.next())
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("participation", participationId)
                .param("activity", activity.name())
                .param("until", Timestamp.from(end))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        Map<String, Object> details = Map.of("activity", activity, "until", end);
        deeds.record(eventId, participationId, "participation.reopen", details);
    }

    /** Leaves an activity to its window again. */
    @Transactional
    public void close(UUID eventId, UUID participationId, Activity activity) {
        participations.find(eventId, participationId);
        int closed = jdbc.sql(
                        "delete from activity_exception where event_id = ? and participation_id = ? and activity = ?")
                .params(eventId, participationId, activity.name())
                .update();
        if (closed > 0) {
            deeds.record(eventId, participationId, "participation.close-again", Map.of("activity", activity));
        }
    }
}
