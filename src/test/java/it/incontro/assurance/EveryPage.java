package it.incontro.assurance;

import it.incontro.identity.Visitor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Asks for every page that the table of routes names, as everybody who may see it; pages that differ in words only are taken once. */
final class EveryPage {

    /** Where the portal keeps the language once it is found out. */
    private static final String LANGUAGE = "it.incontro.support.web.VisitorLocaleResolver";

    /** Who sees other pages than their own organiser's is not looked at again. */
    private static final Set<Role> STRANGERS = EnumSet.of(Role.STRANGER, Role.STRANGE_LINK_HOLDER);

    private final Portal portal;
    private final Map<Route, Set<Role>> table = AccessTable.read();

    EveryPage(Portal portal) {
        this.portal = portal;
    }

    /** All pages of the stage's first event. */
    List<Sight> of(TwoTenants stage, String state, Locale language) {
        return of(stage, state, language, EnumSet.complementOf(EnumSet.copyOf(STRANGERS)));
    }

    /** Those of these roles. */
    List<Sight> of(TwoTenants stage, String state, Locale language, Set<Role> roles) {
        List<Sight> sights = new ArrayList<>();
        table.forEach((route, allowed) -> {
            if (route.isGet()) {
                Set<String> structures = new HashSet<>();
                for (Role role : byRights(allowed, roles)) {
                    Sight sight = look(stage, route, role, state, language);
                    if (sight != null && structures.add(sight.structure())) {
                        sights.add(sight);
                    }
                }
            }
        });
        return sights;
    }

    /** The pages of an event of the same organiser for which nothing has been done yet, as its owner sees them. */
    List<Sight> ofNothing(TwoTenants stage, Locale language) {
        Map<String, String> values =
                Map.of("code", stage.a.event().code(), "organiser", stage.a.code, "activity", "APPLY");
        List<Sight> sights = new ArrayList<>();
        table.forEach((route, allowed) -> {
            if (route.isGet()
                    && route.pattern().startsWith("/events/")
                    && values.keySet().containsAll(route.variables())
                    && PathValues.parameters(stage.eventA, route).isEmpty()) {
                String path = route.path(values);
                addPage(sights, get(path, language), Role.OWNER.visitor(stage), route + ", empty, " + language, path);
            }
        });
        return sights;
    }

    /** What the portal answers where there is nothing to see. */
    List<Sight> refused() {
        List<Sight> sights = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.ITALIAN)) {
            addPage(sights, get("/no-such-page", language), null, "no such page, " + language, "/no-such-page");
        }
        return sights;
    }

    /** The page that the portal answers, if it answers one. */
    void addPage(
            List<Sight> sights,
            MockHttpServletRequestBuilder request,
            @Nullable Visitor visitor,
            String where,
            String path) {
        Sight sight = page(request, visitor, where, path);
        if (sight != null) {
            sights.add(sight);
        }
    }

    static MockHttpServletRequestBuilder in(Locale language, MockHttpServletRequestBuilder request) {
        return request.requestAttr(LANGUAGE, language);
    }

    private static List<Role> byRights(Set<Role> allowed, Set<Role> roles) {
        List<Role> most = new ArrayList<>(allowed);
        most.retainAll(roles);
        return most.reversed();
    }

    private static MockHttpServletRequestBuilder get(String path, Locale language) {
        return in(language, MockMvcRequestBuilders.get(path));
    }

    private @Nullable Sight look(TwoTenants stage, Route route, Role role, String state, Locale language) {
        String path = route.path(PathValues.of(stage.eventA, route));
        MockHttpServletRequestBuilder request = get(path, language);
        PathValues.parameters(stage.eventA, route).forEach(request::param);
        String where = "%s as %s, %s, %s".formatted(route, role, state, language);
        return page(request, role.visitor(stage), where, path);
    }

    private @Nullable Sight page(
            MockHttpServletRequestBuilder request, @Nullable Visitor visitor, String where, String path) {
        try {
            MockHttpServletResponse answer = portal.send(request, visitor);
            if (answer.getStatus() >= 500) {
                throw new AssertionError(where + ": " + answer.getErrorMessage());
            }
            String html = answer.getContentAsString();
            boolean whole = html.contains("<html");
            return whole
                    ? new Sight(where, path, html, String.valueOf(answer.getHeader("Content-Security-Policy")))
                    : null;
        } catch (Exception broken) {
            throw new AssertionError(where, broken);
        }
    }
}
