package it.incontro.meetingrequest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is laid down for the meeting of a request, and what could be.
 *
 * @param agreedAt the time on which both agree already, which goes before the sessions
 * @param earlier the requests that can come before it
 * @param sessions the sessions of the event
 */
public record ConditionsView(
        UUID requestId,
        Side asker,
        Side target,
        @Nullable Instant agreedAt,
        Conditions now,
        List<Earlier> earlier,
        List<Session> sessions) {

    /** One of the two with the people of its agendas, by number. */
    public record Side(UUID participationId, String name, Map<Integer, List<String>> agendas) {

        /** Whether there is more than one agenda to choose from. */
        public boolean hasChoice() {
            return agendas.size() > 1;
        }
    }

    /**
     * A request that can come before, or does.
     *
     * @param counts whether its meeting can be in the agenda at all: it is accepted, and both take part
     */
    public record Earlier(UUID requestId, String name, boolean counts) {}

    /** A session: its day, and when its first slot begins and its last one ends. */
    public record Session(UUID sessionId, LocalDate date, Instant startsAt, Instant endsAt) {}
}
