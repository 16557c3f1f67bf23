package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;

/** Knows who named the people of an event: a participation, a delegation, or the event for its interpreters. */
public interface NamingParty {

    /** Who wrote a record, as an id; empty if it has no hat yet. */
    Optional<UUID> of(UUID personId);
}
