package it.incontro.assurance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The fields that the forms of all pages have for each route: what people can fill in or send. */
final class OfferedFields {

    private static final String FIELDS = "input[name],select[name],textarea[name],button[name]";

    private final List<PathPattern> posts = new ArrayList<>();
    private final Map<String, Set<String>> names = new HashMap<>();

    OfferedFields(Set<Route> routes) {
        routes.stream()
                .filter(route -> route.method().equals("POST"))
                .forEach(route -> posts.add(PathPatternParser.defaultInstance.parse(route.pattern())));
        posts.sort(PathPattern.SPECIFICITY_COMPARATOR);
    }

    /** Takes note of the forms of a page. */
    void read(String path, String html) {
        Document page = Jsoup.parse(html);
        for (Element form : page.select("form")) {
            Set<String> fields = new TreeSet<>();
            form.select(FIELDS).forEach(field -> fields.add(plain(field.attr("name"))));
            page.getElementsByAttributeValue("form", form.id().isEmpty() ? "none" : form.id())
                    .forEach(field -> fields.add(plain(field.attr("name"))));
            for (String action : List.of(form.attr("action"), form.attr("hx-post"))) {
                note(action.isEmpty() ? path : action, fields);
            }
            form.select("[formaction],[hx-post]").forEach(button -> {
                note(button.attr("formaction"), fields);
                note(button.attr("hx-post"), fields);
            });
        }
    }

    /** The names of the fields; in lists those of the first row. */
    Set<String> of(Route route) {
        return names.getOrDefault(route.pattern(), Set.of());
    }

    private void note(String action, Set<String> fields) {
        if (action.startsWith("/")) {
            PathContainer path = PathContainer.parsePath(action.split("[?#]", 2)[0]);
            posts.stream()
                    .filter(pattern -> pattern.matches(path))
                    .findFirst()
                    .ifPresent(pattern -> names.computeIfAbsent(pattern.getPatternString(), unknown -> new TreeSet<>())
                            .addAll(fields));
        }
    }

    static String plain(String name) {
        return name.replaceAll("\\[\\d*]", "[0]");
    }
}
