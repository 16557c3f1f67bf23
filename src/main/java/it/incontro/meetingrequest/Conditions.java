package it.incontro.meetingrequest;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the organiser lays down for the meeting of an accepted request.
 *
 * @param required whether there may be no agenda without it
 * @param agendas which agenda of a participation sits, by participation; of a side that is not named any of them may
 * @param earlier the requests whose meetings must be over before it begins, if both are in the agenda
 * @param sessions the sessions in which it may be; empty for all
 */
public record Conditions(boolean required, Map<UUID, Integer> agendas, Set<UUID> earlier, Set<UUID> sessions) {

    /** Nothing: it may be left out, and be anywhere. */
    public static final Conditions NONE = new Conditions(false, Map.of(), Set.of(), Set.of());

    /** Keeps copies. */
    public Conditions {
        agendas = Map.copyOf(agendas);
        earlier = Set.copyOf(earlier);
        sessions = Set.copyOf(sessions);
    }

    /** Whether nothing is laid down. */
    public boolean isNone() {
        return equals(NONE);
    }
}
