package it.incontro.scheduling.solver;

import java.util.List;

/**
 * A repaired plan, and what it changes.
 *
 * @param answer the plan; without one if it was shown, or could not be ruled out, that there is none
 * @param changes every meeting that is not as it was published, in the order of the published plan, new ones last
 * @param peopleTouched how many people sit, before or after, in meetings that change
 * @param leastPeople how many people any repair that loses as few touches; 0 if nothing is known
 * @param lost how many published meetings of requests that still stand are not held any more
 * @param leastLost how many of them are lost in any plan
 * @param keptProof how certain it is that no repair loses fewer meetings
 * @param peopleProof how certain it is that none that loses as few touches fewer people
 * @param movedProof how certain it is that none that touches as few moves fewer meetings
 */
public record RepairAnswer(
        Answer answer,
        List<MeetingChange> changes,
        int peopleTouched,
        int leastPeople,
        int lost,
        int leastLost,
        Proof keptProof,
        Proof peopleProof,
        Proof movedProof) {

    /** How far a proof reaches. */
    public enum Proof {
        /** No plan of the event does better. */
        EVENT,
        /** None that leaves the meetings outside of the explored neighbourhood where they are does better. */
        NEIGHBOURHOOD,
        /** The time ended before. */
        NONE
    }

    /** Keeps a copy. */
    public RepairAnswer {
        changes = List.copyOf(changes);
    }
}
