package it.incontro.identity;

import java.util.Optional;

/** Finds the event, and with it the tenant, that a URL's code names; the event module knows. */
public interface EventLocator {

    /** The event with this code, whatever its status. */
    Optional<EventRef> locate(String code);
}
