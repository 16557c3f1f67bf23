package it.incontro.assurance;

import java.util.HashMap;
import java.util.Map;

/** Forms filled in so well that only the rights and the ids of the URL can refuse them. */
final class Forms {

    private Forms() {}

    static Map<String, String> filledIn(FullEvent event, Route route) {
        Map<String, String> fields = new HashMap<>(PathValues.parameters(event, route));
        if (route.isGet()) {
            return fields;
        }
        fields.put("name", "Name");
        fields.put("step", "1");
        fields.put("rank", "WANT");
        fields.put("speaks", "true");
        fields.put("id", event.delegate.toString());
        fields.put(
                "attendee",
                event.known(
                        "attendee of buyer", () -> event.attendeeOf(event.buyer).id()));
        fields.put("cell", event.known("slot", event::slot) + " " + event.point);
        fields.put("role", "STAFF");
        fields.put("agenda", "2");
        fields.put("answer", "ACCEPT");
        fields.put("state", route.pattern().contains("meeting-requests") ? "ACCEPTED" : "ADMITTED");
        if (route.pattern().contains("/reopenings")) {
            fields.put("activity", "REQUEST");
            fields.put("until", "2035-04-23T18:00");
        }
        return fields;
    }
}
