package it.incontro.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rights of an organiser's staff: owners also organise every event. */
@Component
class StaffRights implements RightsSource, StaffSource {

    private final OrganiserService organisers;
    private final StaffSuspension suspension;

    StaffRights(OrganiserService organisers, StaffSuspension suspension) {
        this.organisers = organisers;
        this.suspension = suspension;
    }

    @Override
    public Set<Who> rightsOf(Visitor visitor, Target target) {
        if (!(visitor instanceof Visitor.Account account)) {
            return Set.of();
        }
        return organisers
                .roleOf(account.accountId())
                .map(role -> role == StaffRole.OWNER
                        ? EnumSet.of(Who.OWNER, Who.STAFF, Who.ORGANISER)
                        : EnumSet.of(Who.STAFF))
                .orElseGet(() -> EnumSet.noneOf(Who.class));
    }

    /** Whoever is kept out for a while is no less bound to sign in as staff do. */
    @Override
    public boolean worksHere(UUID accountId) {
        return organisers.roleOf(accountId).isPresent() || suspension.appliesTo(accountId);
    }

    @Override
    public boolean isAsked(UUID accountId) {
        return organisers.staff().stream().anyMatch(row -> row.accountId().equals(accountId));
    }
}
