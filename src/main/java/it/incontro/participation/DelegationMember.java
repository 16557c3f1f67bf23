package it.incontro.participation;

import it.incontro.identity.EventRow;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a delegation, at a place in its order of precedence. */
@Entity
class DelegationMember extends EventRow {

    private UUID delegationId;
    private UUID personId;
    private String institution;
    private @Nullable String officeEn;
    private @Nullable String officeIt;
    private boolean head;
    private int position;

    @SuppressWarnings("NullAway.Init")
    protected DelegationMember() {}

    DelegationMember(Delegation delegation, UUID personId, MemberDetails details, int position, Instant now) {
        super(delegation.eventId(), now);
        this.delegationId = delegation.id();
        this.personId = personId;
        this.position = position;
        describe(details);
    }

    final void describe(MemberDetails details) {
        this.institution = details.institution();
        this.officeEn = details.officeEn();
        this.officeIt = details.officeIt();
        this.head = details.head();
    }

    void stand(int newPosition) {
        this.position = newPosition;
    }

    int position() {
        return position;
    }

    UUID personId() {
        return personId;
    }
}
