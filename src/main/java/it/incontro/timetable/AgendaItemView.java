package it.incontro.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agenda item with its persons. */
public record AgendaItemView(AgendaItemRow item, List<ItemPersonRow> persons) {

    /** Takes a copy of the persons. */
    public AgendaItemView {
        persons = List.copyOf(persons);
    }

    /** Its persons as a command names them. */
    public List<ItemPerson> asCommandPersons() {
        return persons.stream()
                .map(person -> new ItemPerson(person.personId(), person.speaker()))
                .toList();
    }

    /** An agenda item in lists. */
    public record AgendaItemRow(
            UUID id,
            ItemKind kind,
            String titleEn,
            String titleIt,
            @Nullable String noteEn,
            @Nullable String noteIt,
            Instant startsAt,
            Instant endsAt,
            @Nullable UUID venueId,
            @Nullable String venueName,
            @Nullable String location,
            boolean blocking,
            @Nullable UUID delegationId,
            @Nullable Instant cancelledAt,
            int persons) {

        /** The title in the reader's language. */
        public String title(Locale locale) {
            return locale.getLanguage().equals("it") ? titleIt : titleEn;
        }
    }

    /** A person of an agenda item, with all hats they wear at the event. */
    public record ItemPersonRow(
            UUID personId, String name, @Nullable String hats, boolean speaker) {}
}
