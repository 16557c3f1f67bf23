package it.incontro.event;

import it.incontro.identity.TenantRow;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A funded umbrella of events. */
@Entity
class Project extends TenantRow {

    private String titleEn;
    private String titleIt;
    private String funderEn;
    private String funderIt;
    private String programme;
    private @Nullable String cup;

    @SuppressWarnings("NullAway.Init")
    protected Project() {}

    Project(ProjectDetails details, Instant now) {
        super(now);
        describe(details);
    }

    final void describe(ProjectDetails details) {
        this.titleEn = details.title().en();
        this.titleIt = details.title().it();
        this.funderEn = details.funder().en();
        this.funderIt = details.funder().it();
        this.programme = details.programme();
        this.cup = details.cup();
    }
}
