package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Locked meetings that cannot all stay: without any one of them, the others of the set could.
 *
 * @param demandIds the locked demands, at least one
 * @param violations the rules that they break together
 */
public record Conflict(Set<UUID> demandIds, List<Violation> violations) {

    /** Keeps copies. */
    public Conflict {
        demandIds = Set.copyOf(demandIds);
        violations = List.copyOf(violations);
    }
}
