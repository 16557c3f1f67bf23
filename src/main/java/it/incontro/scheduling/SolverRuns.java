package it.incontro.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The solver runs of the current tenant. */
interface SolverRuns extends Repository<SolverRun, UUID> {

    SolverRun saveAndFlush(SolverRun run);

    Optional<SolverRun> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    Optional<SolverRun> findByOrganiserIdAndId(UUID organiserId, UUID id);

    List<SolverRun> findTop10ByOrganiserIdAndEventIdOrderByCreatedAtDesc(UUID organiserId, UUID eventId);
}
