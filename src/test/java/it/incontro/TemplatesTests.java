package it.incontro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template must keep to. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final List<String> REPLACES_TEXT =
            List.of("th:text", "th:utext", "th:replace", "th:insert", "th:errors");
    private static final List<String> READ_ATTRIBUTES =
            List.of("alt", "title", "aria-label", "placeholder", "data-label", "label");

    /** A key that stands whole in an expression; those that are put together cannot be read here. */
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]");

    /** A key that is handed to a component as text, such as 'event.details.title'. */
    private static final Pattern KEY_FOR_COMPONENT = Pattern.compile("'([a-z][a-z-]*(?:\\.[\\w-]+)+)'");

    private static final Pattern BEAN_IN_CALL = Pattern.compile("\\$\\{[^}]*@\\w+\\.");

    private static final Pattern COMPONENT = Pattern.compile("~\\{component/(?:field|form|confirm) :: ([^}]*)}");

    @ParameterizedTest
    @MethodSource("templates")
    void noTextStandsInATemplate(Path template) throws IOException {
        Set<String> literal = new TreeSet<>();
        for (Element element : elements(template)) {
            if (!isReplaced(element)) {
                element.textNodes().stream()
                        .map(TextNode::text)
                        .map(text -> INLINED.matcher(text).replaceAll(""))
                        .filter(text -> LETTER.matcher(text).find())
                        .forEach(literal::add);
            }
            READ_ATTRIBUTES.stream()
                    .map(element::attr)
                    .filter(text -> LETTER.matcher(text).find())
                    .forEach(literal::add);
        }
        assertThat(literal).isEmpty();
    }

    /** The template engine refuses that, but only once the part is shown: a page that fails on some days alone. */
    @ParameterizedTest
    @MethodSource("templates")
    void noBeanIsCalledInWhatIsHandedToAComponent(Path template) throws IOException {
        assertThat(elements(template))
                .flatExtracting(element -> List.of(element.attr("th:replace"), element.attr("th:insert")))
                .noneMatch(call -> BEAN_IN_CALL.matcher(call).find());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMessageIsThere(Path template) throws IOException {
        Set<String> known = new HashSet<>();
        for (String bundle : MessagesTests.bundles().toList()) {
            known.addAll(MessagesTests.load(bundle, "").keySet());
        }
        String text = Files.readString(template);
        Set<String> used = new TreeSet<>();
        KEY.matcher(text).results().map(found -> found.group(1)).forEach(used::add);
        COMPONENT
                .matcher(text)
                .results()
                .flatMap(call -> KEY_FOR_COMPONENT.matcher(call.group(1)).results())
                .map((MatchResult found) -> found.group(1))
                .forEach(used::add);
        used.removeAll(known);
        assertThat(used).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noScriptOrStyleStandsInATemplate(Path template) throws IOException {
        assertThat(elements(template))
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .as(element.tagName())
                        .noneMatch(attribute -> attribute.getKey().matches("(th:)?(style|on[a-z]+)|hx-on.*")));
        assertThat(elements(template).stream()
                        .filter(element -> element.tagName().equals("style")
                                || element.tagName().equals("script")
                                        && !element.hasAttr("th:src")
                                        && !element.hasAttr("src"))
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatChangesSomethingCarriesItsToken(Path template) throws IOException {
        assertThat(elements(template).stream()
                        .filter(element -> element.tagName().equals("form"))
                        .filter(form -> form.attr("method").equals("post"))
                        .filter(form ->
                                !form.hasAttr("th:action") && !form.html().contains("_csrf"))
                        .toList())
                .isEmpty();
    }

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.getParent().endsWith("notification"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<Element> elements(Path template) throws IOException {
        return Jsoup.parse(Files.readString(template), "", Parser.xmlParser()).getAllElements();
    }

    private static boolean isReplaced(Element element) {
        return Stream.concat(Stream.of(element), element.parents().stream())
                .anyMatch(each -> REPLACES_TEXT.stream().anyMatch(each::hasAttr) && isWhollyReplaced(each, element));
    }

    /** What stands in an element that is replaced is not shown, except the fragments that are handed over from there. */
    private static boolean isWhollyReplaced(Element replaced, Element element) {
        return replaced == element || !replaced.attr("th:replace").contains("~{::");
    }
}
