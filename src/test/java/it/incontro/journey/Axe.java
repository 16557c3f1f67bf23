package it.incontro.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for violations of WCAG 2.2 AA on a page. */
public final class Axe {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** One line for each violation: the rule and the first place where it is broken. */
    public static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " – " + firstPlace(rule))
                        .toList();
    }

    private static String firstPlace(Rule rule) {
        return rule.getNodes().stream().findFirst().map(node -> node.getHtml()).orElse("");
    }
}
