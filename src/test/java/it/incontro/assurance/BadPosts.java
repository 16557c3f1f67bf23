package it.incontro.assurance;

import it.incontro.identity.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Fills in every form that stands on a page as wrongly as it can be, and sends it: the pages that say what is wrong. */
final class BadPosts {

    private static final String TYPED =
            "input[type=text],input[type=email],input[type=tel],input[type=url],input[type=number],input[type=date],"
                    + "input[type=time],input[type=datetime-local],input[type=password],textarea";
    private static final String TOO_LONG = "W".repeat(80) + " x".repeat(5000);

    private final EveryPage pages;
    private final Set<String> shown = new HashSet<>();

    BadPosts(EveryPage pages) {
        this.pages = pages;
    }

    /** The answers to the forms of these pages that say what is wrong, each kind of form once. */
    List<Sight> answersTo(List<Sight> sights, @Nullable Visitor visitor, Locale language) {
        List<Sight> answers = new ArrayList<>();
        for (Sight sight : sights) {
            for (Element form : sight.document().select("form[method=post]:has(" + TYPED + ")")) {
                String action = form.attr("action").isEmpty() ? sight.path() : form.attr("action");
                String where = "POST %s badly filled in, %s".formatted(kind(action), language);
                if (!shown.contains(where)) {
                    List<Sight> answer = new ArrayList<>();
                    pages.addPage(answer, request(action, form, language), visitor, where, action);
                    answer.removeIf(
                            page -> page.document().select("[role=alert]").isEmpty());
                    answer.forEach(page -> shown.add(page.where()));
                    answers.addAll(answer);
                }
            }
        }
        return answers;
    }

    private static String kind(String action) {
        return action.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/events/[^/]+", "/events/*")
                .replaceAll("/organisers/[^/]+", "/organisers/*");
    }

    private static MockHttpServletRequestBuilder request(String action, Element form, Locale language) {
        MockHttpServletRequestBuilder request = EveryPage.in(language, MockMvcRequestBuilders.post(action));
        for (Element field : form.select("input[name],textarea[name]")) {
            if (field.attr("type").equals("hidden")) {
                request.param(field.attr("name"), field.attr("value"));
            } else if (field.is(TYPED)) {
                request.param(field.attr("name"), bad(field.attr("type")));
            }
        }
        return request;
    }

    private static String bad(String type) {
        return switch (type) {
            case "email" -> "nobody at nowhere";
            case "number" -> "-1";
            case "url" -> "https://example.example/" + "w".repeat(3000);
            case "date", "time", "datetime-local" -> "";
            case "password" -> "x";
            default -> TOO_LONG;
        };
    }
}
