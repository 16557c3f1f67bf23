package it.incontro.scheduling;

import it.incontro.scheduling.solver.RepairAnswer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How little a repair has changed, and why.
 *
 * @param meetings how many meetings change
 * @param people how many people sit, before or after, in meetings that change
 * @param leastPeople how many any draft that loses as few touches; 0 if nothing is known
 * @param lost how many meetings of requests that still stand are not held any more
 * @param leastLost how many of them no plan could hold
 * @param keptProof how certain it is that none loses fewer meetings
 * @param peopleProof how certain it is that none that loses as few touches fewer people
 * @param changes the first {@value RepairStore#SHOWN} of them
 */
public record RepairView(
        int meetings,
        int people,
        int leastPeople,
        int lost,
        int leastLost,
        RepairAnswer.Proof keptProof,
        RepairAnswer.Proof peopleProof,
        List<Change> changes) {

    /**
     * What becomes of one meeting.
     *
     * @param cause the name of the cause
     * @param subject whom or what it speaks of, if that is still known
     */
    public record Change(
            UUID requestId,
            String askerName,
            String targetName,
            Kind kind,
            String cause,
            @Nullable String subject) {}

    /** The most telling difference. */
    public enum Kind {
        /** It is at another time. */
        TIME,
        /** It is at another meeting point or desk, at the same time. */
        PLACE,
        /** Others sit in it, at the same time and place. */
        PEOPLE,
        /** It is not held any more. */
        DROPPED,
        /** It was not held before. */
        ADDED
    }
}
