package it.incontro.participation;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who interprets in meetings of an event. */
@Entity
class Interpreter extends EventRow {

    private UUID personId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] languages;

    @SuppressWarnings("NullAway.Init")
    protected Interpreter() {}

    Interpreter(UUID eventId, UUID personId, List<String> spoken, Instant now) {
        super(eventId, now);
        this.personId = personId;
        speak(spoken);
    }

    /** @throws Rejected without any language */
    final void speak(List<String> spoken) {
        if (spoken.isEmpty()) {
            throw Rejected.field("languages", "participation.interpreters.no-language");
        }
        this.languages = spoken.toArray(String[]::new);
    }

    UUID personId() {
        return personId;
    }
}
