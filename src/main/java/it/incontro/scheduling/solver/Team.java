package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * People of one party who sit together. The teams of a party can meet at the same time, each with its own agenda: breaks
 * and walking are counted team by team.
 *
 * @param id the team; of a party that has only one, the party's id will do
 * @param personIds who sits in its meetings; if nobody is known yet, the team itself counts as one person
 */
public record Team(UUID id, List<UUID> personIds) {

    /** Keeps a copy. */
    public Team {
        personIds = List.copyOf(personIds);
    }
}
