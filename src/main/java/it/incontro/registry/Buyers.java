package it.incontro.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The buyers of the current tenant. */
interface Buyers extends Repository<Buyer, UUID> {

    Buyer saveAndFlush(Buyer buyer);

    Optional<Buyer> findByOrganiserIdAndId(UUID organiserId, UUID id);

    List<Buyer> findByOrganiserIdAndCompanyId(UUID organiserId, UUID companyId);
}
