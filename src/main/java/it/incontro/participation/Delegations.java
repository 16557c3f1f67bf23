package it.incontro.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The delegations of the current tenant's events. */
interface Delegations extends Repository<Delegation, UUID> {

    Delegation saveAndFlush(Delegation delegation);

    Optional<Delegation> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    List<Delegation> findByOrganiserIdAndEventIdOrderByCreatedAt(UUID organiserId, UUID eventId);
}
