package it.incontro.participation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The interpreters of the current tenant's events. */
interface Interpreters extends Repository<Interpreter, UUID> {

    Interpreter saveAndFlush(Interpreter interpreter);

    void delete(Interpreter interpreter);

    void flush();

    Optional<Interpreter> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);
}
