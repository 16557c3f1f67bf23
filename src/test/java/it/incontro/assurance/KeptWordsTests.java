package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A text that cannot be read comes back in its field, with what is wrong beside it, and so does what else was typed. */
@IncontroTest
class KeptWordsTests {

    private static final String TYPED =
            "form[method=post] input[type=text], form[method=post] input:not([type])," + " form[method=post] textarea";

    /** Answered with a page of its own, on which what was typed is not there. */
    private static final List<String> NOT_YET =
            List.of("/account/security/passkeys label", "/participations/decide reason");

    @Autowired
    private ApplicationContext context;

    private final Set<String> seen = new TreeSet<>();
    private final List<String> lost = new ArrayList<>();

    @Test
    void whatWasTypedStaysInItsFieldBesideWhatIsWrongWithIt() throws Exception {
        TwoTenants stage = new TwoTenants(context);
        Portal portal = new Portal(context);
        Doers doers = new Doers(stage);
        for (Route route : new TreeMap<>(Bound.ofAll(context)).keySet()) {
            for (Role role : route.isGet() ? doers.at(route) : List.<Role>of()) {
                String path = route.path(PathValues.of(stage.eventA, route, role));
                var request = route.request(path);
                PathValues.parameters(stage.eventA, route).forEach(request::param);
                MockHttpServletResponse page = portal.send(request, doers.visitor(role));
                for (Element field : Jsoup.parse(page.getContentAsString()).select(TYPED)) {
                    Element form = Objects.requireNonNull(field.closest("form"));
                    String action = form.attr("action").isEmpty() ? path : form.attr("action");
                    String kind = action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*") + " " + field.attr("name");
                    if (seen.add(kind)) {
                        Document answer = Jsoup.parse(portal.send(spoiled(form, field, action), doers.visitor(role))
                                .getContentAsString());
                        judge(answer, field.attr("name"), kind);
                    }
                }
            }
        }
        assertThat(seen).as("fields that were tried").hasSizeGreaterThan(60);
        lost.removeIf(each -> NOT_YET.stream().anyMatch(each::contains));
        assertThat(lost).isEmpty();
    }

    private static MockHttpServletRequestBuilder spoiled(Element form, Element spoiled, String action) {
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(action);
        Map<String, String> values = new HashMap<>();
        form.select("input[type=hidden]").forEach(field -> values.put(field.attr("name"), field.val()));
        form.select(TYPED).forEach(field -> values.put(field.attr("name"), "Other words"));
        form.select("button[name]").stream()
                .findFirst()
                .ifPresent(button -> values.put(button.attr("name"), button.val()));
        values.put(spoiled.attr("name"), "Kept\u0007 words");
        values.forEach(request::param);
        return request;
    }

    private void judge(Document answer, String name, String kind) {
        Element field = answer.select("[name]").stream()
                .filter(each -> each.attr("name").equals(name) && each.val().contains("Kept words"))
                .findFirst()
                .orElse(null);
        if (field == null) {
            lost.add(kind + ": lost");
        } else if (!field.attr("aria-invalid").equals("true")
                || !field.attr("aria-describedby").contains("error")) {
            lost.add(kind + ": says nothing beside the field");
        }
    }
}
