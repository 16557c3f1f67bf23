package it.incontro.event.web;

import it.incontro.event.EventFormat;
import it.incontro.event.ProjectService;
import it.incontro.event.ProjectView;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the selects of an event's form offer. */
@Component
class FormChoices {

    private final ProjectService projects;

    FormChoices(ProjectService projects) {
        this.projects = projects;
    }

    List<EventFormat> formats() {
        return List.of(EventFormat.values());
    }

    List<ProjectView> projects() {
        return projects.list();
    }

    /** The zones that have a place's name. */
    List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList();
    }

    /** The countries by their name in the reader's language. */
    List<Country> countries(Locale reader) {
        Collator order = Collator.getInstance(reader);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Country::name, order))
                .toList();
    }

    record Country(String code, String name) {}
}
