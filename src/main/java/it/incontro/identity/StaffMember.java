package it.incontro.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works for an organiser. */
@Entity
class StaffMember extends TenantRow {

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private String name;

    private @Nullable Instant suspendedAt;

    @SuppressWarnings("NullAway.Init")
    protected StaffMember() {}

    StaffMember(UUID accountId, String name, StaffRole role, Instant now) {
        super(now);
        this.name = name;
        this.accountId = accountId;
        this.role = role;
    }

    void take(StaffRole newRole) {
        this.role = newRole;
    }

    String name() {
        return name;
    }

    void suspend(Instant now) {
        this.suspendedAt = now;
    }

    void resume() {
        this.suspendedAt = null;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    UUID accountId() {
        return accountId;
    }

    StaffRole role() {
        return role;
    }
}
