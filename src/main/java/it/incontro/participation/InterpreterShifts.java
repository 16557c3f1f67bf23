package it.incontro.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The shifts of the current tenant's interpreters. */
interface InterpreterShifts extends Repository<InterpreterShift, UUID> {

    InterpreterShift saveAndFlush(InterpreterShift shift);

    void delete(InterpreterShift shift);

    List<InterpreterShift> findByOrganiserIdAndEventIdAndInterpreterId(
            UUID organiserId, UUID eventId, UUID interpreterId);

    Optional<InterpreterShift> findByOrganiserIdAndEventIdAndInterpreterIdAndId(
            UUID organiserId, UUID eventId, UUID interpreterId, UUID id);
}
