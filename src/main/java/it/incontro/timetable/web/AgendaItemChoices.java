package it.incontro.timetable.web;

import it.incontro.event.EventLayout;
import it.incontro.support.web.Option;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.ItemKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen in the form of an agenda item. */
@Component
class AgendaItemChoices {

    private final EventLayout layout;
    private final AgendaItemService items;
    private final MessageSource messages;

    AgendaItemChoices(EventLayout layout, AgendaItemService items, MessageSource messages) {
        this.layout = layout;
        this.items = items;
        this.messages = messages;
    }

    void addTo(Model model, UUID eventId) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute(
                "kinds",
                Arrays.stream(ItemKind.values())
                        .map(kind -> new Option(
                                kind.name(), messages.getMessage("timetable.items.kind." + kind, null, locale)))
                        .toList());
        model.addAttribute(
                "venues",
                layout.venues(eventId).stream()
                        .map(venue -> new Option(venue.id().toString(), venue.name()))
                        .toList());
        List<Option> delegations = items.delegations(eventId).stream()
                .map(group -> new Option(group.id().toString(), group.name().in(locale)))
                .toList();
        model.addAttribute("delegations", delegations);
    }
}
