package it.incontro.identity;

import java.util.UUID;

/** A second factor of an account was added or removed, or its recovery codes were renewed. */
public record FactorChanged(UUID accountId, Factor factor, Change change, UUID changeId) {

    /** What happened to it. */
    public enum Change {
        ADDED,
        REMOVED,
        RENEWED,
        USED,
        /** All taken away by an owner of an organisation that its holder works for. */
        RESET
    }
}
