package it.incontro.assurance;

import it.incontro.IncontroTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** Addresses and telephone numbers are not for everybody who sees a name. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactDataTests {

    private static final Pattern PHONE = Pattern.compile("\\+\\d{2}[\\d ]{6,}");

    @Autowired
    private ApplicationContext context;

    private TwoTenants stage;
    private Portal portal;

    @BeforeAll
    void bringEverybody() {
        stage = new TwoTenants(context);
        portal = new Portal(context);
    }

    @Test
    void theHolderOfALinkSeesNobodysAddressOrNumber() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            if (route.isGet() && !route.variables().contains("token")) {
                String page = page(route, PathValues.of(stage.eventA, route), Role.LINK_HOLDER);
                all.assertThat(page)
                        .as("%s", route)
                        .doesNotContain("@" + stage.a.mark)
                        .doesNotContainPattern(PHONE);
            }
        }
        all.assertAll();
    }

    @Test
    void withoutAnAgreedMeetingACompanySeesNobodyElsesAddress() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (Route route : Route.mapped(context)) {
            if (route.isGet() && route.variables().contains("participation")) {
                Map<String, String> values = PathValues.of(stage.eventA, route);
                values.put("participation", stage.eventA.company.toString());
                values.put("other", stage.eventA.buyer.toString());
                values.put("request", stage.eventA.pending.toString());
                String page = page(route, values, Role.COMPANY);
                if (route.variables().contains("other")) {
                    all.assertThat(page).as("%s", route).contains("buyer " + stage.a.mark);
                }
                for (String other : new String[] {"buyer.", "rival.", "third.", "delegate."}) {
                    all.assertThat(page).as("%s", route).doesNotContain(other + stage.eventA.event.code() + "@");
                }
            }
        }
        all.assertAll();
    }

    private String page(Route route, Map<String, String> values, Role role) throws Exception {
        var request = route.request(route.path(values));
        PathValues.parameters(stage.eventA, route).forEach(request::param);
        MockHttpServletResponse answer = portal.send(request, role.visitor(stage));
        return answer.getContentAsString();
    }
}
