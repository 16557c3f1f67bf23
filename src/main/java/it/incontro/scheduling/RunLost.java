package it.incontro.scheduling;

import java.util.UUID;

/** This node may not go on with a run: another has it, or this one’s hold on it is gone. The job tries again later. */
final class RunLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RunLost(UUID runId) {
        super("solver run " + runId + " is not this node's to carry out");
    }
}
