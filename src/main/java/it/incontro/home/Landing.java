package it.incontro.home;

import it.incontro.event.EventListing;
import it.incontro.identity.OrganiserView;
import it.incontro.support.Text;
import java.util.List;
import java.util.UUID;

/**
 * What somebody who signs in has to do with, organiser by organiser.
 *
 * @param questions how many records name them of which they have still to say whether that is them
 */
public record Landing(List<Organisation> organisations, int questions) {

    /** One organiser: the events one works in, and those in which one takes part. */
    public record Organisation(
            OrganiserView organiser,
            boolean staff,
            boolean owner,
            List<EventListing> organised,
            List<EventListing> served,
            List<Part> parts) {}

    /** A hat that one wears in an event: an attendee of a participation, a delegation's member, an interpreter. */
    public record Part(EventListing event, Kind kind, UUID id, Text name, int waiting) {}

    /** The kinds of hats. */
    public enum Kind {
        /** The id is that of the participation; waiting are the requests that wait for its answer. */
        PARTICIPATION,
        /** The id is that of the person. */
        DELEGATION,
        /** The id is that of the person; the name is the person’s own. */
        INTERPRETER
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return organisations.isEmpty();
    }
}
