package it.incontro.participation;

import it.incontro.identity.EventRow;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who sits at the table for a participation. */
@Entity
class Attendee extends EventRow {

    private UUID participationId;
    private UUID personId;
    private @Nullable String jobTitle;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] languages;

    private boolean contact;
    private @Nullable UUID teamId;

    @SuppressWarnings("NullAway.Init")
    protected Attendee() {}

    Attendee(Participation participation, UUID personId, boolean contact, Instant now) {
        super(participation.eventId(), now);
        this.participationId = participation.id();
        this.personId = personId;
        this.languages = new String[0];
        this.contact = contact;
    }

    void describe(@Nullable String title, List<String> spoken) {
        this.jobTitle = title;
        this.languages = spoken.toArray(String[]::new);
    }

    void becomeContact() {
        this.contact = true;
    }

    void handOverContact() {
        this.contact = false;
    }

    /** Joins a team, or the first agenda if it is null. */
    void sitIn(@Nullable UUID team) {
        this.teamId = team;
    }

    boolean isContact() {
        return contact;
    }

    UUID personId() {
        return personId;
    }
}
