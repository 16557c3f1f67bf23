package it.incontro.participation;

import java.util.UUID;

/** Knows what the programme of a delegation holds; the module that keeps agenda items implements it. */
public interface DelegationProgramme {

    /** How many entries the programme has, cancelled ones not counted, and whether a version of the agenda is out. */
    Extent of(UUID eventId, UUID delegationId);

    /**
     * What members see when the delegation is released.
     *
     * @param published whether a version is out: then it decides what they see, and not the items as they stand now
     */
    record Extent(int entries, boolean published) {}
}
