package it.incontro.event.web;

import it.incontro.event.EventFormat;
import it.incontro.event.ProjectService;
import it.incontro.event.VenueView;
import it.incontro.support.web.Option;
import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the selects of the set-up's forms offer, in the reader's language. */
@Component
class FormChoices {

    private final ProjectService projects;
    private final MessageSource messages;

    FormChoices(ProjectService projects, MessageSource messages) {
        this.projects = projects;
        this.messages = messages;
    }

    /** Puts the choices of an event's form into the model. */
    void forEvent(Model model) {
        model.addAttribute("formats", of(EventFormat.values(), "event.format"));
        model.addAttribute("projects", projects());
        model.addAttribute("zones", zones());
        model.addAttribute("countries", countries());
    }

    /** The values of an enum; each has a message {@code <prefix>.<NAME>}. */
    List<Option> of(Enum<?>[] values, String prefix) {
        return Arrays.stream(values)
                .map(value -> new Option(
                        value.name(),
                        messages.getMessage(prefix + "." + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    private List<Option> projects() {
        Locale reader = LocaleContextHolder.getLocale();
        return projects.list().stream()
                .map(project -> new Option(project.id().toString(), project.title(reader)))
                .toList();
    }

    /** The zones that have a place's name. */
    private List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }

    private List<Option> countries() {
        Locale reader = LocaleContextHolder.getLocale();
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(Comparator.comparing(Option::text, Collator.getInstance(reader)))
                .toList();
    }

    static List<Option> venues(List<VenueView> venues) {
        return venues.stream()
                .map(venue -> new Option(venue.id().toString(), venue.name()))
                .toList();
    }
}
