package it.incontro.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's agenda.
 *
 * @param holderId the participation or person
 * @param holder its name
 * @param version the version that holds; null while none is published: then only the programmes of released delegations
 *     are in it
 * @param nextUp during the event, what comes next or is on now
 * @param ownNamed whether it must be said whom of the holder’s people an entry concerns
 */
public record AgendaView(
        UUID holderId,
        String holder,
        @Nullable AgendaVersion version,
        List<AgendaDay> days,
        @Nullable AgendaEntry nextUp,
        AgendaTimes times,
        boolean ownNamed) {

    /** Whether nothing is in it. */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Whether no version is out yet, and the programme of a delegation is shown before it. */
    public boolean isProgrammeOnly() {
        return version == null && !isEmpty();
    }

    /** All entries in time order. */
    public List<AgendaEntry> entries() {
        return days.stream().flatMap(day -> day.entries().stream()).toList();
    }

    /** How many meetings it holds, the cancelled ones not counted. */
    public long meetings() {
        return entries().stream()
                .filter(entry -> entry.isMeeting() && !entry.cancelled())
                .count();
    }
}
