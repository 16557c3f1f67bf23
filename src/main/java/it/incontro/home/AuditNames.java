package it.incontro.home;

import it.incontro.event.EventDirectory;
import it.incontro.event.EventListing;
import it.incontro.identity.AuditRow;
import it.incontro.identity.CurrentTenant;
import it.incontro.participation.ParticipationNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what the ids of the audit log are called at the moment: the log itself knows no names. */
@Component
class AuditNames {

    private final AuditSubjects subjects;
    private final ParticipationNames participations;
    private final EventDirectory events;

    AuditNames(AuditSubjects subjects, ParticipationNames participations, EventDirectory events) {
        this.subjects = subjects;
        this.participations = participations;
        this.events = events;
    }

    Map<UUID, String> of(List<AuditRow> rows, Locale locale) {
        Map<UUID, String> names = new HashMap<>(events(locale));
        names.putAll(subjects.of(rows, locale.getLanguage()));
        return names;
    }

    Map<UUID, String> participations(Collection<UUID> ids) {
        return participations.of(ids);
    }

    Map<UUID, String> events(Locale locale) {
        Map<UUID, String> titles = new HashMap<>();
        for (EventListing event : events.of(CurrentTenant.required())) {
            titles.put(event.eventId(), event.title(locale));
        }
        return titles;
    }
}
