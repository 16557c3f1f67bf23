package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Locked or required meetings that cannot all be: without any one of them, the others of the set could.
 *
 * @param demandIds the demands, at least one
 * @param violations the rules that they break together, where that can be told
 * @param minimal whether it is certain that none can be spared; false if the time ended before that was shown
 */
public record Conflict(Set<UUID> demandIds, List<Violation> violations, boolean minimal) {

    /** Keeps copies. */
    public Conflict {
        demandIds = Set.copyOf(demandIds);
        violations = List.copyOf(violations);
    }
}
