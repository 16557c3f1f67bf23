package it.incontro.participation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The participations of the current tenant's events. */
interface Participations extends Repository<Participation, UUID> {

    Participation saveAndFlush(Participation participation);

    void flush();

    Optional<Participation> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    List<Participation> findByOrganiserIdAndEventIdAndIdIn(UUID organiserId, UUID eventId, Collection<UUID> ids);

    Optional<Participation> findByOrganiserIdAndEventIdAndCompanyIdAndBuyerId(
            UUID organiserId, UUID eventId, UUID companyId, @Nullable UUID buyerId);

    /** Two who apply for one firm at once come one after the other. */
    @Query(nativeQuery = true, value = "select cast(id as text) from company where id = :company for no key update")
    String lockCompany(UUID company);
}
