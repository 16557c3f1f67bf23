package it.incontro.event;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The funded projects of the current tenant. */
interface Projects extends Repository<Project, UUID> {

    Project save(Project project);

    Optional<Project> findByOrganiserIdAndId(UUID organiserId, UUID id);
}
