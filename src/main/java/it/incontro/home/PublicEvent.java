package it.incontro.home;

import it.incontro.event.EventView;
import it.incontro.event.ProjectView;
import it.incontro.event.WindowView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of an event.
 *
 * @param companies names of the admitted companies
 * @param buyers names of the buyers' companies, each once
 * @param now the present moment of the event
 */
public record PublicEvent(
        EventView event,
        String organiserName,
        @Nullable ProjectView project,
        List<WindowView> windows,
        @Nullable WindowView application,
        List<String> companies,
        List<String> buyers,
        Instant now) {

    /** Whether companies can apply now. */
    public boolean isOpenForApplications() {
        return application != null && application.isOpenAt(now);
    }
}
