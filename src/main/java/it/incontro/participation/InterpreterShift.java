package it.incontro.participation;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** An interval in which an interpreter is there. */
@Entity
class InterpreterShift extends EventRow {

    private UUID interpreterId;
    private Instant startsAt;
    private Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected InterpreterShift() {}

    /** @throws Rejected if it ends before it begins */
    InterpreterShift(Interpreter interpreter, Instant from, Instant to, Instant now) {
        super(interpreter.eventId(), now);
        if (!from.isBefore(to)) {
            throw Rejected.field("endsAt", "participation.availability.ends-before-start");
        }
        this.interpreterId = interpreter.id();
        this.startsAt = from;
        this.endsAt = to;
    }

    boolean overlaps(InterpreterShift other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
