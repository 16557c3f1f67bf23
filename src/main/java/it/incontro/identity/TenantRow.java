package it.incontro.identity;

import it.incontro.support.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every row of a tenant has: its id, its organiser, its version against lost updates and the time of its making. */
@MappedSuperclass
public abstract class TenantRow {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID organiserId;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private Instant createdAt;

    /** For JPA, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected TenantRow() {}

    /** A new row of the current tenant. */
    protected TenantRow(Instant now) {
        this.id = Ids.next();
        this.organiserId = CurrentTenant.required();
        this.createdAt = now;
    }

    /** The row's id. */
    public UUID id() {
        return id;
    }

    /** The tenant. */
    public UUID organiserId() {
        return organiserId;
    }

    /** When the row was made. */
    public Instant createdAt() {
        return createdAt;
    }
}
