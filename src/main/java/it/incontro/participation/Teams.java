package it.incontro.participation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The teams of the current tenant's participations. */
interface Teams extends Repository<Team, UUID> {

    Team saveAndFlush(Team team);

    Optional<Team> findByOrganiserIdAndEventIdAndParticipationIdAndNumber(
            UUID organiserId, UUID eventId, UUID participationId, int number);
}
