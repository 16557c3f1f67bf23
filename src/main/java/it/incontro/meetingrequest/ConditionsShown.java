package it.incontro.meetingrequest;

import java.time.Instant;
import java.util.List;

/**
 * What is laid down for the meeting of an accepted request, to be read beside it.
 *
 * @param earlier the names of the meetings after which it comes, as far as they can be in the agenda
 * @param later the names of those that come after it
 */
public record ConditionsShown(
        boolean required, List<Agenda> agendas, List<String> earlier, List<String> later, List<Session> sessions) {

    /**
     * Which agenda of a side sits.
     *
     * @param taken whether anybody sits in it; if nobody does, any of them may
     */
    public record Agenda(String participation, int number, boolean taken) {}

    /** When a session is in which it may be. */
    public record Session(Instant startsAt, Instant endsAt) {}
}
