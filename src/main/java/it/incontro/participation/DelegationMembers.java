package it.incontro.participation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The members of the current tenant's delegations. */
interface DelegationMembers extends Repository<DelegationMember, UUID> {

    DelegationMember saveAndFlush(DelegationMember member);

    void delete(DelegationMember member);

    void flush();

    List<DelegationMember> findByOrganiserIdAndEventIdAndDelegationIdOrderByPosition(
            UUID organiserId, UUID eventId, UUID delegationId);
}
