package it.incontro.assurance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forms filled in rightly in all their fields, whatever a handler binds: so what one field does is seen. */
final class Filled {

    private Filled() {}

    /** A value for everything that the route binds; fields that nobody needs are left empty. */
    static Map<String, String> form(FullEvent event, Route route, List<Bound> bound) {
        Map<String, String> fields = new HashMap<>();
        for (Bound each : bound) {
            String value = value(event, route, each);
            if (value != null) {
                fields.put(each.name(), value);
            }
        }
        Map<String, String> known = Forms.filledIn(event, route);
        bound.stream()
                .filter(each -> known.containsKey(each.name()))
                .forEach(each -> fields.put(each.name(), known.get(each.name())));
        return fields;
    }

    /** The id that a field of this name refers to, as the event has it; null if the field holds no id. */
    static @Nullable String reference(FullEvent event, String name) {
        return switch (name) {
            case "with", "asker", "behalf" -> event.company.toString();
            case "target", "colleague" -> event.buyer.toString();
            case "chosen" -> event.rival.toString();
            case "attendee" ->
                event.known(
                        "attendee of buyer", () -> event.attendeeOf(event.buyer).id());
            case "slots", "slot" -> event.known("slot", event::slot);
            case "sessions" -> event.session.toString();
            case "consent" -> event.known("consent", event::consent);
            case "ids", "earlier" -> event.pending.toString();
            case "older" -> event.published.toString();
            case "newer" -> event.draft.toString();
            case "venueId", "fromVenue", "toVenue" -> event.venue.toString();
            case "delegationId", "group" -> event.delegation.toString();
            case "person", "id", "personId" -> event.delegate.toString();
            case "cell" -> event.known("slot", event::slot) + " " + event.point;
            case "point", "meetingPointId" -> event.point.toString();
            case "companyId" -> event.known("company", event::companyId);
            case "projectId" -> event.project.toString();
            case "event" -> event.event.eventId().toString();
            default -> null;
        };
    }

    private static @Nullable String value(FullEvent event, Route route, Bound bound) {
        String name = bound.simpleName();
        Class<?> type = bound.type();
        boolean choiceOfNone =
                Set.of("personId", "companyId", "cell", "colleague").contains(name);
        if (type.equals(UUID.class) || choiceOfNone) {
            return choiceOfNone ? null : reference(event, name);
        }
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type.equals(LocalDate.class)) {
            return "2035-04-23";
        }
        if (type.equals(LocalDateTime.class)) {
            return name.startsWith("end") || name.startsWith("close") ? "2035-04-23T11:00" : "2035-04-23T10:00";
        }
        if (type.equals(LocalTime.class)) {
            return name.equals("end") ? "15:00" : "14:00";
        }
        if (type.equals(boolean.class) || type.equals(Boolean.class)) {
            return Set.of("privacy", "confirmed").contains(name) ? "true" : "false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return name.equals("slotMinutes") ? "30" : "1";
        }
        return text(bound.name(), name, route);
    }

    private static @Nullable String text(String path, String name, Route route) {
        if (path.contains("[") && !route.pattern().contains("/new")) {
            return null;
        }
        return switch (name) {
            case "email", "contactEmail" -> "somebody@" + UUID.randomUUID() + ".example";
            case "phone" -> "+39 011 555 0101";
            case "website" -> "www.officine.example";
            case "country" -> "US";
            case "zone" -> "Europe/Rome";
            case "language", "locale", "lang" -> "it";
            case "newCode" -> "e" + UUID.randomUUID().toString().substring(0, 12);
            case "languages" -> "en";
            case "sizeClass" -> "SMALL";
            case "vatNumber", "fiscalCode", "cup", "offers", "needs", "certificates", "topics" -> null;
            case "back", "query", "from", "paper" -> null;
            case "maxMeetingsPerDay", "maxMeetings" -> "3";
            case "present", "password", "repeated" -> "correct-horse-9-battery";
            default -> "Text";
        };
    }
}
