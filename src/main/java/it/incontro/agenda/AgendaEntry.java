package it.incontro.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of an agenda, seen by its holder.
 *
 * @param title the counterpart of a meeting, or what the item is called
 * @param counterparts who comes from the other side, or who speaks
 * @param own whom of the holder's side it concerns
 * @param interpreters who interprets in a meeting
 * @param place the meeting point or the item's place
 * @param open an item that everybody may come to
 * @param clash whether somebody would have to be in two places
 */
public record AgendaEntry(
        UUID id,
        EntryKind kind,
        Instant startsAt,
        Instant endsAt,
        String title,
        List<AgendaPerson> counterparts,
        List<AgendaPerson> own,
        List<AgendaPerson> interpreters,
        @Nullable String place,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String note,
        boolean open,
        boolean cancelled,
        boolean clash,
        String calendarUid,
        int sequence) {

    /** Whether it is a meeting, and not an agenda item. */
    public boolean isMeeting() {
        return kind == EntryKind.MEETING;
    }

    /** Meeting point and venue in one line, without saying the same twice. */
    public String where() {
        return Stream.of(place, venue)
                .filter(part -> part != null && !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The names of those who come from the other side. */
    public String counterpartNames() {
        return counterparts.stream().map(AgendaPerson::name).collect(Collectors.joining(", "));
    }

    /** The names of those of the holder's side whom it concerns. */
    public String ownNames() {
        return own.stream().map(AgendaPerson::name).collect(Collectors.joining(", "));
    }

    /** The names of those who interpret. */
    public String interpreterNames() {
        return interpreters.stream().map(AgendaPerson::name).collect(Collectors.joining(", "));
    }

    boolean overlaps(AgendaEntry other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    AgendaEntry clashing() {
        return new AgendaEntry(
                id,
                kind,
                startsAt,
                endsAt,
                title,
                counterparts,
                own,
                interpreters,
                place,
                venue,
                address,
                note,
                open,
                cancelled,
                true,
                calendarUid,
                sequence);
    }
}
