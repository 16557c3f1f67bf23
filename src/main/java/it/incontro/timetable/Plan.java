package it.incontro.timetable;

import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRow;
import it.incontro.support.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of the whole timetable. Drafts move, published plans do not. */
@Entity
class Plan extends EventRow {

    @Enumerated(EnumType.STRING)
    private PlanKind kind = PlanKind.DRAFT;

    private @Nullable Integer number;
    private @Nullable String name;
    private int draftNumber;
    private boolean working;
    private @Nullable UUID basedOn;
    private String createdBy;
    private long revision;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant effectiveAt;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant discardedAt;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {}

    /** A draft; without a name it is called by its number among the event’s drafts. */
    Plan(UUID eventId, @Nullable String name, int draftNumber, @Nullable UUID basedOn, Instant now) {
        super(eventId, now);
        this.name = name;
        this.draftNumber = draftNumber;
        this.basedOn = basedOn;
        this.createdBy = CurrentVisitor.nameForAudit();
    }

    boolean isOpenDraft() {
        return kind == PlanKind.DRAFT && discardedAt == null;
    }

    boolean isWorking() {
        return working;
    }

    long revision() {
        return revision;
    }

    PlanTitle title() {
        return view().title();
    }

    PlanKind kind() {
        return kind;
    }

    /** The version that freezes what this plan holds. */
    Plan version(Instant now) {
        return new Plan(eventId(), name, draftNumber, id(), now);
    }

    boolean isAt(long expected) {
        return revision == expected;
    }

    void requireOpenDraft() {
        if (!isOpenDraft()) {
            throw new Conflict("timetable.plan.not-a-draft");
        }
    }

    /** Counts a change of content. */
    long change() {
        requireOpenDraft();
        return ++revision;
    }

    void work() {
        requireOpenDraft();
        this.working = true;
    }

    void rest() {
        this.working = false;
    }

    void discard(Instant now) {
        requireOpenDraft();
        if (working) {
            throw new Conflict("timetable.plan.working-stays");
        }
        this.discardedAt = now;
    }

    void rename(String other) {
        requireOpenDraft();
        this.name = other;
    }

    void restore() {
        if (kind != PlanKind.DRAFT) {
            throw new Conflict("timetable.plan.not-a-draft");
        }
        this.discardedAt = null;
    }

    void publish(PlanKind as, int version, Instant now, Instant from) {
        requireOpenDraft();
        this.kind = as;
        this.number = version;
        this.publishedAt = now;
        this.publishedBy = CurrentVisitor.nameForAudit();
        this.effectiveAt = from;
    }

    void stop(Instant now) {
        requireWaiting(now);
        this.stoppedAt = now;
    }

    void hasten(Instant now) {
        requireWaiting(now);
        this.effectiveAt = now;
    }

    private void requireWaiting(Instant now) {
        if (!view().isWaiting(now)) {
            throw new Conflict("timetable.publish.too-late", title());
        }
    }

    PlanView view() {
        return new PlanView(
                id(),
                eventId(),
                kind,
                number,
                name,
                draftNumber,
                working,
                revision,
                basedOn,
                createdAt(),
                publishedAt,
                effectiveAt,
                stoppedAt,
                discardedAt);
    }
}
