package it.incontro.home;

import it.incontro.event.EventDirectory;
import it.incontro.event.EventListing;
import it.incontro.identity.AuditRow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.participation.ParticipationNames;
import it.incontro.registry.CompanyRow;
import it.incontro.registry.CompanyService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the ids of the audit log are called at the moment: the log itself knows no names. */
@Component
class AuditNames {

    private final PersonService persons;
    private final ParticipationNames participations;
    private final CompanyService companies;
    private final EventDirectory events;

    AuditNames(
            PersonService persons, ParticipationNames participations, CompanyService companies, EventDirectory events) {
        this.persons = persons;
        this.participations = participations;
        this.companies = companies;
        this.events = events;
    }

    Map<UUID, String> of(List<AuditRow> rows, Locale locale) {
        Map<UUID, String> names = new HashMap<>(events(locale));
        Set<UUID> taking = new HashSet<>(subjects(rows, "participation"));
        rows.forEach(row -> {
            addIfThere(taking, row.onBehalfOf());
            addIfThere(taking, row.linkedTo());
        });
        names.putAll(participations.of(taking));
        for (PersonView person : persons.findAll(subjects(rows, "person")).values()) {
            names.put(person.id(), person.givenName() + " " + person.familyName());
        }
        if (!subjects(rows, "company").isEmpty()) {
            for (CompanyRow company : companies.all()) {
                names.put(company.id(), company.legalName());
            }
        }
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

    private static Set<UUID> subjects(List<AuditRow> rows, String type) {
        Set<UUID> ids = new HashSet<>();
        rows.stream().filter(row -> row.subjectType().equals(type)).forEach(row -> ids.add(row.subjectId()));
        return ids;
    }

    private static void addIfThere(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
