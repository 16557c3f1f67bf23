package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** What people type is shown as they typed it, to everybody and on every page, and never becomes part of the page. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedTextTests {

    private static final String TYPED = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>'-alert(3)-'"
            + "</title></textarea>&lt;b&gt;${7*1111}[[${7*1111}]]__${7*1111}__#{nav}{{7*1111}}";

    @Autowired
    private ApplicationContext context;

    private TwoTenants stage;
    private Portal portal;

    @BeforeAll
    void bringPeopleWhoTypeOddThings() {
        stage = new TwoTenants(context, TYPED);
        portal = new Portal(context);
    }

    @Test
    void typedTextStaysText() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Set<Role> shown = EnumSet.noneOf(Role.class);
        for (Map.Entry<Route, Set<Role>> entry : AccessTable.read().entrySet()) {
            Route route = entry.getKey();
            if (route.isGet()) {
                for (Role role : entry.getValue()) {
                    if (look(all, route, role)) {
                        shown.add(role);
                    }
                }
            }
        }
        all.assertAll();
        assertThat(shown)
                .as("to whom odd text was shown")
                .contains(Role.OWNER, Role.TEAM, Role.COLLEAGUE, Role.BUYER, Role.LINK_HOLDER);
    }

    private boolean look(SoftAssertions all, Route route, Role role) throws Exception {
        var request = route.request(route.path(PathValues.of(stage.eventA, route)));
        PathValues.parameters(stage.eventA, route).forEach(request::param);
        MockHttpServletResponse answer = portal.send(request, role.visitor(stage));
        String type = String.valueOf(answer.getContentType());
        if (!type.startsWith("text/html")) {
            return false;
        }
        Document page = Jsoup.parse(answer.getContentAsString());
        String where = route + " as " + role;
        all.assertThat(page.select("script:not([src]), img[src=x], iframe, object, base, meta[http-equiv]"))
                .as(where)
                .isEmpty();
        all.assertThat(page.select("a[href^=javascript:], form[action^=javascript:]"))
                .as(where)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> all.assertThat(attribute.getKey())
                            .as(where)
                            .doesNotStartWith("on")
                            .isNotEqualTo("style"));
        }
        all.assertThat(page.text()).as(where).doesNotContain("7777");
        all.assertThat(answer.getStatus())
                .as(where + " " + answer.getErrorMessage())
                .isLessThan(500);
        return page.text().contains(TYPED) || page.wholeText().contains(TYPED);
    }
}
