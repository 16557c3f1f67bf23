package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The staff of the current tenant. */
interface StaffMembers extends Repository<StaffMember, UUID> {

    StaffMember save(StaffMember member);

    void delete(StaffMember member);

    Optional<StaffMember> findByOrganiserIdAndAccountId(UUID organiserId, UUID accountId);

    Optional<StaffMember> findByOrganiserIdAndId(UUID organiserId, UUID id);
}
