package it.incontro.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * One of somebody's open sessions.
 *
 * @param id for ending it; nobody can go on with the session by it
 * @param device the browser and its system, in the names that they have everywhere
 * @param address where it was opened from
 * @param here whether it is the one in which this was asked
 */
public record OpenSession(
        UUID id, Device device, String address, Instant signedInAt, Instant lastSeenAt, boolean here) {}
