package it.incontro.assurance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What can be read off a page's text: names of what can be used, headings, landmarks, headers of tables, the title. */
final class PageRules {

    private static final Pattern NOT_SPOKEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String INTERACTIVE =
            "a[href],button,summary,input:not([type=hidden]),select,textarea,[tabindex=0]";
    private static final String LANDMARKS = "nav,[role=region],[role=search],[role=group],section[aria-labelledby],"
            + "section[aria-label],form[aria-label],[role=navigation]";

    /** What people fill in about themselves: whoever applies, whoever signs in. */
    private static final String OWN_DATA = "input[type=password],form[action*=/sign-in] input[type=email],"
            + "form[action$=/applications/new] :is(#legalName,#country,#city,#website,[name^=people[0].]:not([type=checkbox]))";

    private PageRules() {}

    /** One line for each thing that is wrong. */
    static List<String> broken(Document page) {
        List<String> found = new ArrayList<>();
        found.addAll(namesWithoutWhatIsSeen(page));
        found.addAll(landmarksOfOneName(page));
        found.addAll(headingsOutOfOrder(page));
        found.addAll(cellsWithoutHeaders(page));
        page.select(OWN_DATA).stream()
                .filter(field -> !field.hasAttr("autocomplete"))
                .forEach(field -> found.add("one's own data that the browser cannot fill in: " + field.attr("name")));
        if (!page.select(".form-errors, [aria-invalid=true]").isEmpty()
                && !page.title().matches("(Error|Errore): .*")) {
            found.add("the title does not say that something is wrong: " + page.title());
        }
        page.select("form[action=''],form[method=post]:not([action])")
                .forEach(form -> found.add("a form without an address: " + form.id()));
        page.select("[aria-invalid=true]:not([aria-describedby])")
                .forEach(field -> found.add("a wrong field that does not say why: " + field.attr("name")));
        page.select(".form-errors a[href^='#']").stream()
                .filter(link -> page.getElementById(fragment(link)) == null)
                .forEach(link -> found.add("an error that leads to no field: " + link.attr("href")));
        return found;
    }

    private static String fragment(Element link) {
        return URLDecoder.decode(link.attr("href").substring(1), StandardCharsets.UTF_8);
    }

    private static List<String> namesWithoutWhatIsSeen(Document page) {
        return page.select(INTERACTIVE).stream()
                .filter(element -> element.hasAttr("aria-label") || element.hasAttr("aria-labelledby"))
                .filter(element -> !spoken(seen(page, element)).isEmpty())
                .filter(element ->
                        !(" " + spoken(name(page, element)) + " ").contains(" " + spoken(seen(page, element)) + " "))
                .map(element -> "the name “%s” lacks “%s”".formatted(name(page, element), seen(page, element)))
                .distinct()
                .toList();
    }

    private static String name(Document page, Element element) {
        if (!element.hasAttr("aria-labelledby")) {
            return element.attr("aria-label");
        }
        return List.of(element.attr("aria-labelledby").split(" ")).stream()
                .map(id -> page.getElementById(id))
                .map(label -> label == null ? "" : label.text())
                .collect(Collectors.joining(" "));
    }

    private static String seen(Document page, Element element) {
        if (element.is("[role=region]")) {
            return "";
        }
        if (element.is("input,select,textarea")) {
            Element label = element.id().isEmpty() ? null : page.selectFirst("label[for='" + element.id() + "']");
            return label == null ? "" : visible(label);
        }
        return visible(element);
    }

    private static String visible(Element element) {
        Element copy = element.clone();
        copy.select(".visually-hidden,[aria-hidden=true],svg,[hidden]").remove();
        return copy.text();
    }

    private static String spoken(String text) {
        return NOT_SPOKEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<String> landmarksOfOneName(Document page) {
        Map<String, Integer> names = new HashMap<>();
        page.select(LANDMARKS)
                .forEach(landmark ->
                        names.merge(landmark.tagName() + " “" + name(page, landmark) + "”", 1, Integer::sum));
        return names.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> entry.getValue() + " landmarks of one name: " + entry.getKey())
                .toList();
    }

    private static List<String> headingsOutOfOrder(Document page) {
        List<String> found = new ArrayList<>();
        int before = 0;
        for (Element heading : page.select("h1,h2,h3,h4,h5,h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > before + 1) {
                found.add("a heading of level %d after one of level %d: %s".formatted(level, before, heading.text()));
            }
            before = level;
        }
        int first = page.select("h1").size();
        if (first != 1) {
            found.add(first + " headings of level 1");
        }
        return found;
    }

    private static Collection<String> cellsWithoutHeaders(Document page) {
        return page.select("table th:not([scope])").stream()
                .map(header -> "a header of a table that does not say of what: " + header.text())
                .toList();
    }
}
