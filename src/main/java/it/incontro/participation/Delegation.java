package it.incontro.participation;

import it.incontro.identity.EventRow;
import it.incontro.support.Text;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group that travels together. Until it is released only the organiser sees it. */
@Entity
class Delegation extends EventRow {

    private String nameEn;
    private String nameIt;
    private @Nullable Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    Delegation(UUID eventId, Text name, Instant now) {
        super(eventId, now);
        rename(name);
    }

    final void rename(Text name) {
        this.nameEn = name.en();
        this.nameIt = name.it();
    }

    void release(Instant now) {
        this.releasedAt = now;
    }

    void holdBack() {
        this.releasedAt = null;
    }

    boolean isReleased() {
        return releasedAt != null;
    }

    Text name() {
        return new Text(nameEn, nameIt);
    }
}
