package it.incontro.assurance;

import java.util.HashMap;
import java.util.Map;

/** What stands in URLs for a full event: a value for every path variable, as its buyer's pages and its organiser's have them. */
final class PathValues {

    private PathValues() {}

    static Map<String, String> of(FullEvent event) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", event.event.code());
        values.put("organiser", event.tenant.code);
        values.put("token", event.linkToken);
        values.put("/named/by-mail/{token}", event.questions.named);
        values.put("/named/address/{token}", event.questions.address);
        values.put("/sign-in/work/{token}", event.questions.work);
        values.put("passkey", event.run);
        values.put("account", event.desk);
        values.put("activity", "APPLY");
        values.put("colour", "0066cc");
        values.put("project", event.project);
        values.put("day", event.day);
        values.put("session", event.session);
        values.put("venue", event.venue);
        values.put("point", event.point);
        values.put("participation", event.buyer);
        values.put("id", event.buyer);
        values.put(
                "attendee",
                event.known(
                        "attendee of buyer", () -> event.attendeeOf(event.buyer).id()));
        values.put(
                "person",
                event.known(
                        "person of buyer", () -> event.attendeeOf(event.buyer).personId()));
        values.put("other", event.company);
        values.put("company", event.known("company", event::companyId));
        values.put("request", event.pending);
        values.put("/events/{code}/board/meeting-requests/{request}", event.accepted);
        values.put("item", event.item);
        values.put("plan", event.published);
        values.put("run", event.run);
        values.put("delegation", event.delegation);
        values.put("member", event.member);
        values.put("interpreter", event.interpreter);
        values.put("shift", event.shift);
        values.put(
                "/organisers/{organiser}/staff/{member}",
                event.known("staff member", () -> event.tenant.staffMember(event.tenant.colleague)));
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    /** The same, where a page of one particular kind needs another row of the event. */
    static Map<String, String> of(FullEvent event, Route route) {
        Map<String, String> values = of(event);
        if (route.pattern().endsWith("/edit") || route.pattern().endsWith("/withdraw")) {
            values.put("request", event.asked.toString());
        }
        if (route.pattern().contains("/conditions")) {
            values.put("request", event.accepted.toString());
        }
        if (route.pattern().endsWith("/plans/{plan}/publish")) {
            values.put("plan", event.draft.toString());
        }
        return values;
    }

    /** The same on the pages of this role: what is the buyer's there is the first applicant's or the delegation head's own. */
    static Map<String, String> of(FullEvent event, Route route, Role role) {
        Map<String, String> values = of(event, route);
        if (role == Role.COMPANY && route.variables().contains("participation")) {
            values.put("participation", event.company.toString());
            values.put("other", event.buyer.toString());
            values.put(
                    "attendee",
                    event.known(
                            "attendee of company",
                            () -> event.attendeeOf(event.company).id()));
            values.put("request", event.pending.toString());
        }
        if (role == Role.COMPANY) {
            values.put(
                    "person",
                    event.known(
                            "person of company",
                            () -> event.attendeeOf(event.company).personId()));
        }
        if (role == Role.DELEGATE) {
            values.put("person", event.delegate.toString());
        }
        return values;
    }

    /** The parameters without which a page cannot be asked for. */
    static Map<String, String> parameters(FullEvent event, Route route) {
        if (route.pattern().endsWith("/plans/compare")) {
            return Map.of("older", event.published.toString(), "newer", event.draft.toString());
        }
        if (route.pattern().endsWith("/erasures/confirm")) {
            return Map.of(
                    "id",
                    event.known(
                            "person of buyer",
                            () -> event.attendeeOf(event.buyer).personId()));
        }
        return route.pattern().endsWith("/setup/status") ? Map.of("to", "LIVE") : Map.of();
    }
}
