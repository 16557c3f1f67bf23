package it.incontro.event.web;

import it.incontro.event.SessionTimes;
import it.incontro.event.SessionView;
import it.incontro.support.Required;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A session in local times of the event's zone, as typed. */
record SessionForm(
        @Nullable @Required @DateTimeFormat(pattern = "HH:mm")
        LocalTime start,

        @Nullable @Required @DateTimeFormat(pattern = "HH:mm")
        LocalTime end,

        @Nullable @Required Integer slotMinutes,
        @Nullable @Required Integer changeoverMinutes) {

    static SessionForm empty() {
        return new SessionForm(LocalTime.of(9, 0), LocalTime.of(13, 0), 25, 5);
    }

    static SessionForm of(SessionView session, ZoneId zone) {
        return new SessionForm(
                LocalTime.ofInstant(session.startsAt(), zone),
                LocalTime.ofInstant(session.endsAt(), zone),
                session.slotMinutes(),
                session.changeoverMinutes());
    }

    SessionTimes toTimes() {
        return new SessionTimes(
                Objects.requireNonNull(start),
                Objects.requireNonNull(end),
                Objects.requireNonNull(slotMinutes),
                Objects.requireNonNull(changeoverMinutes));
    }
}
