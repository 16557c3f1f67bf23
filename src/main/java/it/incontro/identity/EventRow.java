package it.incontro.identity;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** What every row has that belongs to one event of a tenant. */
@MappedSuperclass
public abstract class EventRow extends TenantRow {

    @Column(updatable = false)
    private UUID eventId;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected EventRow() {}

    /** A new row of this event of the current tenant. */
    protected EventRow(UUID eventId, Instant now) {
        super(now);
        this.eventId = eventId;
    }

    /** The event. */
    public UUID eventId() {
        return eventId;
    }
}
