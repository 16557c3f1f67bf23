package it.incontro.event.web;

import it.incontro.event.SetupCounts;
import java.util.List;

/**
 * One part of an event's set-up, as its overview lists it.
 *
 * @param name last segment of its page, and of its message keys
 * @param done whether enough of it is there to open the event
 * @param counts what its sentence names
 */
record SetupStep(String name, boolean done, List<Integer> counts) {

    static List<SetupStep> of(SetupCounts counts) {
        return List.of(
                new SetupStep("details", true, List.of()),
                new SetupStep("days", counts.slots() > 0, List.of(counts.days(), counts.sessions(), counts.slots())),
                new SetupStep(
                        "meeting-points",
                        counts.points() > 0,
                        List.of(counts.venues(), counts.points(), counts.desks())),
                new SetupStep("windows", counts.windows() > 0, List.of(counts.windows())),
                new SetupStep("rules", true, List.of()),
                new SetupStep("privacy", true, List.of()),
                new SetupStep("team", counts.team() > 0, List.of(counts.team())));
    }

    /** For message arguments. */
    public Object[] arguments() {
        return counts.toArray();
    }
}
