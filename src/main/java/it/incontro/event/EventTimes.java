package it.incontro.event;

import it.incontro.support.Rejected;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Turns the local times that an organiser types into instants of an event's zone. */
final class EventTimes {

    private EventTimes() {}

    /**
     * The instant of a local time; of the two that an hour set back has, the first.
     *
     * @throws Rejected at this field if the clocks skip that local time
     */
    static Instant instant(String field, LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw Rejected.field(
                    field, "event.times.skipped", local.toLocalTime().toString(), zone.getId());
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
