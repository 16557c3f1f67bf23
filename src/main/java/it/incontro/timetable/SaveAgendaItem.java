package it.incontro.timetable;

import it.incontro.support.Text;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agenda item is, when (in the event's zone), where (a venue, a free text or both) and for whom. A blocking one
 * takes its persons' time; an open one, such as a plenary, does not.
 */
public record SaveAgendaItem(
        ItemKind kind,
        Text title,
        @Nullable String noteEn,
        @Nullable String noteIt,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        @Nullable UUID venueId,
        @Nullable String location,
        boolean blocking,
        @Nullable UUID delegationId,
        List<ItemPerson> persons) {

    /** Takes a copy of the persons. */
    public SaveAgendaItem {
        persons = List.copyOf(persons);
    }

    /** The same for other persons. */
    public SaveAgendaItem withPersons(List<ItemPerson> others) {
        return new SaveAgendaItem(
                kind, title, noteEn, noteIt, startsAt, endsAt, venueId, location, blocking, delegationId, others);
    }
}
