package it.incontro.identity;

import it.incontro.support.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeping somebody of the staff out at once, from every event of the organiser, and letting them in again. Their account
 * is theirs and may serve elsewhere, so it stays as it is.
 */
@Service
public class StaffSuspension {

    private final StaffMembers staff;
    private final OwnersKept owners;
    private final AuditLog audit;
    private final Clock clock;

    StaffSuspension(StaffMembers staff, OwnersKept owners, AuditLog audit, Clock clock) {
        this.staff = staff;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps one of the current organiser's staff out. @throws it.incontro.support.Rejected if no owner would be left */
    @Transactional
    public void suspend(UUID memberId) {
        owners.begin();
        StaffMember member = require(memberId);
        owners.letGo(member);
        member.suspend(clock.instant());
        audit.record(null, "identity.suspend-staff", "staff_member", memberId, Map.of());
    }

    /** Lets one of them in again. */
    @Transactional
    public void resume(UUID memberId) {
        owners.begin();
        require(memberId).resume();
        audit.record(null, "identity.resume-staff", "staff_member", memberId, Map.of());
    }

    /** Whether the current organiser keeps this account out of all its events. */
    @Transactional(readOnly = true)
    public boolean appliesTo(UUID accountId) {
        return staff.findByOrganiserIdAndAccountId(CurrentTenant.required(), accountId)
                .filter(StaffMember::isSuspended)
                .isPresent();
    }

    private StaffMember require(UUID memberId) {
        return staff.findByOrganiserIdAndId(CurrentTenant.required(), memberId)
                .orElseThrow(() -> new NotFound("staff member " + memberId));
    }
}
