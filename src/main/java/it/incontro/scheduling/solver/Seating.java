package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One way to man a meeting.
 *
 * @param seats everybody whom it occupies: persons, and for teams of which nobody is known, the team itself
 * @param attendees the known persons among the seats
 * @param teamIds in whose agendas it stands
 */
record Seating(List<UUID> seats, List<UUID> attendees, List<UUID> teamIds) {

    boolean seatsExactly(List<UUID> personIds) {
        return Set.copyOf(attendees).equals(Set.copyOf(personIds));
    }
}
