package it.incontro.assurance;

import it.incontro.identity.Visitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who can do something at a route, each on the pages and with the ids that are their own. */
final class Doers {

    private static final List<Role> ALL = List.of(Role.ANONYMOUS, Role.LINK_HOLDER, Role.BUYER, Role.TEAM, Role.OWNER);

    /** After these something is gone that the others need. */
    private static final Pattern ENDS_SOMETHING = Pattern.compile(
            ".*/(close|erase|erasures|remove|remove-person|dismiss|suspend|discard|not-mine|refuse|leave|drop|withdraw|"
                    + "withdraw-consent|revoke-links|expire|end|end-others|stop|status|team|clear|hold-back|decide)");

    private final TwoTenants stage;
    private final Map<Route, Set<Role>> table = AccessTable.read();
    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

    Doers(TwoTenants stage) {
        this.stage = stage;
    }

    /** Those whom the table names, and for pages of a participation or a person also others on their own ones. */
    List<Role> at(Route route) {
        Set<Role> allowed = table.getOrDefault(route, Set.of());
        List<Role> doers = new ArrayList<>(ALL);
        doers.retainAll(allowed);
        if (allowed.contains(Role.COMPANY) || isOf("participation", route) || isOf("person", route)) {
            doers.add(Role.COMPANY);
        }
        if (isOf("person", route)) {
            doers.add(Role.DELEGATE);
        }
        return doers;
    }

    private boolean isOf(String whom, Route route) {
        return route.variables().contains(whom)
                && table.getOrDefault(route, Set.of()).contains(Role.BUYER);
    }

    /** The routes in an order in which everything is there for as long as possible. */
    static List<Route> gentlyOrdered(Set<Route> routes) {
        return routes.stream()
                .sorted(Comparator.comparing((Route route) -> !route.isGet()
                                && ENDS_SOMETHING.matcher(route.pattern()).matches())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @Nullable
    Visitor visitor(Role role) {
        return role == Role.ANONYMOUS
                ? null
                : visitors.computeIfAbsent(role, unknown -> Objects.requireNonNull(unknown.visitor(stage)));
    }

    /** Everything that the route binds, filled in rightly by this role. */
    Map<String, String> filledIn(Route route, List<Bound> bound, Role role) {
        Map<String, String> fields = new HashMap<>(Filled.form(stage.eventA, route, bound));
        bound.stream().filter(each -> !"cell".equals(each.name())).forEach(each -> {
            String own = fields.containsKey(each.name()) ? own(role, route, each.simpleName()) : null;
            if (own != null) {
                fields.put(each.name(), own);
            }
        });
        return fields;
    }

    /** The id in a field that is this role's own. */
    private @Nullable String own(Role role, Route route, String name) {
        UUID participation = role == Role.COMPANY ? stage.eventA.company : stage.eventA.buyer;
        Map<String, String> values = PathValues.of(stage.eventA, route, role);
        return switch (name) {
            case "attendee" -> values.get("attendee");
            case "consent" -> consent(participation);
            case "id" -> inMyData(route, participation, values);
            default -> null;
        };
    }

    private @Nullable String inMyData(Route route, UUID participation, Map<String, String> values) {
        if (!route.pattern().startsWith("/account/my-data")) {
            return null;
        }
        return switch (route.pattern().substring(route.pattern().lastIndexOf('/'))) {
            case "/correct" -> values.get("person");
            case "/withdraw-consent" -> consent(participation);
            default -> participation.toString();
        };
    }

    private String consent(UUID participation) {
        return stage.eventA.known(
                "consent of " + participation,
                () -> stage.a.read("select id from consent where participation_id = ?", participation).stream()
                        .findFirst()
                        .orElseGet(stage.eventA::consent));
    }
}
