package it.incontro.event;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says what a change of an event's layout would touch. Every module that refers to slots or points implements it. */
public interface ChangeImpact {

    /** What refers to these slots. */
    List<Impact> ofRemovingSlots(UUID eventId, Collection<UUID> slotIds);

    /** What refers to this meeting point. */
    List<Impact> ofRemovingPoint(UUID eventId, UUID pointId);
}
