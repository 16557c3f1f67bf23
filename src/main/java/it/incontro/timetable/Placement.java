package it.incontro.timetable;

import it.incontro.event.SlotView;
import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a meeting or an agenda item stands in one plan. */
@Entity
class Placement extends EventRow {

    private UUID planId;
    private @Nullable UUID meetingId;
    private @Nullable UUID agendaItemId;
    private @Nullable UUID slotId;
    private @Nullable UUID meetingPointId;
    private @Nullable Integer desk;
    private Instant startsAt;
    private Instant endsAt;
    private boolean blocking = true;
    private boolean fixed;

    @SuppressWarnings("NullAway.Init")
    protected Placement() {}

    /** A meeting at a desk in a slot. */
    Placement(Plan plan, UUID meetingId, Cell cell, Instant now) {
        super(plan.eventId(), now);
        this.planId = plan.id();
        this.meetingId = meetingId;
        stand(cell);
    }

    private void stand(Cell cell) {
        SlotView slot = cell.slot();
        this.slotId = slot.id();
        this.startsAt = slot.startsAt();
        this.endsAt = slot.endsAt();
        this.meetingPointId = cell.pointId();
        this.desk = cell.desk();
    }

    void move(Cell cell) {
        if (fixed) {
            throw Rejected.because("timetable.place.fixed");
        }
        stand(cell);
    }

    void requireMovable() {
        if (fixed) {
            throw Rejected.because("timetable.place.fixed");
        }
    }

    void fix(boolean stays) {
        this.fixed = stays;
    }

    Spot spot() {
        return new Spot(slot(), point(), desk(), fixed);
    }

    private UUID slot() {
        return Objects.requireNonNull(slotId);
    }

    private UUID point() {
        return Objects.requireNonNull(meetingPointId);
    }

    private int desk() {
        return Objects.requireNonNull(desk);
    }

    PlacementView view(long revision) {
        return new PlacementView(
                id(),
                planId,
                Objects.requireNonNull(meetingId),
                slot(),
                point(),
                desk(),
                startsAt,
                endsAt,
                fixed,
                revision);
    }
}
