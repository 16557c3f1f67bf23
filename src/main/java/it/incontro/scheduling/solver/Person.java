package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * A human being, whatever hats he or she wears; may sit for several parties.
 *
 * @param id the person
 * @param busyTimes when no meeting can take place with this person, in any order
 */
public record Person(UUID id, List<BusyTime> busyTimes) {

    /** Keeps a copy. */
    public Person {
        busyTimes = List.copyOf(busyTimes);
    }
}
