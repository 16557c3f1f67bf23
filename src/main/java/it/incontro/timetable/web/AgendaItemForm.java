package it.incontro.timetable.web;

import it.incontro.support.Lines;
import it.incontro.support.Required;
import it.incontro.support.Text;
import it.incontro.timetable.AgendaItemView.AgendaItemRow;
import it.incontro.timetable.ItemKind;
import it.incontro.timetable.ItemPerson;
import it.incontro.timetable.SaveAgendaItem;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** An agenda item as typed: local times of the event's zone. */
record AgendaItemForm(
        @Nullable @Required ItemKind kind,
        @Nullable @Required @Size(max = 200) String titleEn,
        @Nullable @Required @Size(max = 200) String titleIt,

        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime startsAt,

        @Nullable @Required @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm")
        LocalDateTime endsAt,

        @Nullable UUID venueId,
        @Nullable @Size(max = 200) String location,
        @Nullable @Size(max = 2000) @Lines String noteEn,
        @Nullable @Size(max = 2000) @Lines String noteIt,
        @Nullable Boolean blocking,
        @Nullable UUID delegationId,
        @Nullable Boolean displace) {

    static AgendaItemForm at(LocalDateTime start) {
        return new AgendaItemForm(null, "", "", start, start.plusHours(1), null, "", "", "", true, null, false);
    }

    static AgendaItemForm of(AgendaItemRow item, ZoneId zone) {
        return new AgendaItemForm(
                item.kind(),
                item.titleEn(),
                item.titleIt(),
                LocalDateTime.ofInstant(item.startsAt(), zone),
                LocalDateTime.ofInstant(item.endsAt(), zone),
                item.venueId(),
                item.location(),
                item.noteEn(),
                item.noteIt(),
                item.blocking(),
                item.delegationId(),
                false);
    }

    boolean displaces() {
        return Boolean.TRUE.equals(displace);
    }

    SaveAgendaItem toCommand(List<ItemPerson> persons) {
        return new SaveAgendaItem(
                Objects.requireNonNull(kind),
                new Text(Objects.requireNonNull(titleEn), Objects.requireNonNull(titleIt)),
                textOrNull(noteEn),
                textOrNull(noteIt),
                Objects.requireNonNull(startsAt),
                Objects.requireNonNull(endsAt),
                venueId,
                textOrNull(location),
                Boolean.TRUE.equals(blocking),
                delegationId,
                persons);
    }

    private static @Nullable String textOrNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
