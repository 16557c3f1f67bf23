package it.incontro.timetable;

import it.incontro.identity.EventRow;
import it.incontro.support.Conflict;
import it.incontro.support.Rejected;
import it.incontro.support.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Anything but a meeting that takes a person's time. */
@Entity
class AgendaItem extends EventRow {

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    private String titleEn;
    private String titleIt;
    private @Nullable String noteEn;
    private @Nullable String noteIt;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable UUID venueId;
    private @Nullable String location;
    private boolean blocking;
    private @Nullable UUID delegationId;
    private String calendarUid;
    private int sequence;
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {}

    AgendaItem(UUID eventId, SaveAgendaItem command, ZoneId zone, Instant now) {
        super(eventId, now);
        this.calendarUid = CalendarUid.of(id());
        describe(command, zone);
    }

    final void describe(SaveAgendaItem command, ZoneId zone) {
        if (command.title().en().isBlank()) {
            throw Rejected.field("titleEn", "timetable.items.title-missing");
        }
        if (command.title().it().isBlank()) {
            throw Rejected.field("titleIt", "timetable.items.title-missing");
        }
        if (!command.startsAt().isBefore(command.endsAt())) {
            throw Rejected.field("endsAt", "timetable.items.ends-before-start");
        }
        this.kind = command.kind();
        this.titleEn = command.title().en().strip();
        this.titleIt = command.title().it().strip();
        this.noteEn = command.noteEn();
        this.noteIt = command.noteIt();
        this.startsAt = instant("startsAt", command.startsAt(), zone);
        this.endsAt = instant("endsAt", command.endsAt(), zone);
        this.venueId = command.venueId();
        this.location = command.location();
        this.blocking = command.blocking();
        this.delegationId = command.delegationId();
    }

    private static Instant instant(String field, LocalDateTime local, ZoneId zone) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw Rejected.field(field, "timetable.items.skipped-time");
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** Changes it; calendars take a changed entry only under a higher sequence. */
    void edit(SaveAgendaItem command, ZoneId zone) {
        requireHeld();
        describe(command, zone);
        sequence++;
    }

    void cancel(Instant now) {
        requireHeld();
        this.cancelledAt = now;
        sequence++;
    }

    /** What it is now, for nobody yet. */
    SaveAgendaItem asCommand(ZoneId zone) {
        return new SaveAgendaItem(
                kind,
                new Text(titleEn, titleIt),
                noteEn,
                noteIt,
                LocalDateTime.ofInstant(startsAt, zone),
                LocalDateTime.ofInstant(endsAt, zone),
                venueId,
                location,
                blocking,
                delegationId,
                List.of());
    }

    private void requireHeld() {
        if (cancelledAt != null) {
            throw new Conflict("timetable.items.cancelled");
        }
    }

    boolean isBlocking() {
        return blocking;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
