package it.incontro.participation;

import it.incontro.identity.EventRow;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Attendees of a participation who sit together, beside the first agenda, in which everybody is who is in no team. */
@Entity
class Team extends EventRow {

    /** How many agendas a participation can have at the same time, the first one included. */
    static final int MOST = 3;

    private UUID participationId;
    private int number;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(Participation participation, int number, Instant now) {
        super(participation.eventId(), now);
        this.participationId = participation.id();
        this.number = number;
    }
}
