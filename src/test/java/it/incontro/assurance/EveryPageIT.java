package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.journey.Chromium;
import it.incontro.journey.DemoPortal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Every page for everybody: every route as every role that may see it, with much on it, with nothing, with the longest
 * names and after a form that was filled in wrongly; in Italian and English, wide and narrow.
 */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final String LONGEST = " " + "Donaudampfschifffahrtselektrizitäten".repeat(2) + "hauptwerk";
    private static final Set<Role> SEES_MOST = EnumSet.of(Role.ANONYMOUS, Role.BUYER, Role.OWNER);

    @Autowired
    private WebApplicationContext context;

    /** Looked at in a browser, too. */
    private final List<Sight> laidOut = new ArrayList<>();

    /** The same pages in the other language: what is typed and marked up is looked at, the layout is that of the longest. */
    private final List<Sight> translated = new ArrayList<>();

    private PageShelf shelf;
    private Chromium chromium;
    private Looking looking;

    @BeforeAll
    void askForEveryPage() throws Exception {
        Portal portal = new Portal(MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build());
        EveryPage pages = new EveryPage(portal);
        TwoTenants stage = new TwoTenants(context);
        TwoTenants longest = new TwoTenants(context, LONGEST);
        List<Sight> full = pages.of(stage, "full", Locale.ENGLISH);
        laidOut.addAll(full);
        laidOut.addAll(pages.of(longest, "longest", Locale.ITALIAN, SEES_MOST));
        laidOut.addAll(pages.ofNothing(stage, Locale.ENGLISH));
        laidOut.addAll(pages.refused());
        translated.addAll(pages.of(stage, "full", Locale.ITALIAN, SEES_MOST));
        translated.addAll(pages.ofNothing(stage, Locale.ITALIAN));
        BadPosts posts = new BadPosts(pages);
        for (Role role : List.of(Role.OWNER, Role.ANONYMOUS)) {
            laidOut.addAll(posts.answersTo(full, role.visitor(stage), Locale.ENGLISH));
            laidOut.addAll(posts.answersTo(full, role.visitor(stage), Locale.ITALIAN));
        }
        shelf = new PageShelf(portal);
        chromium = new Chromium(0);
        looking = new Looking(chromium.visitor("en"));
    }

    @AfterAll
    void close() {
        chromium.close();
        shelf.close();
    }

    @Test
    void looksAtPagesInEveryState() {
        assertThat(all().stream().map(Sight::where))
                .anyMatch(where -> where.contains("as LINK_HOLDER, full"))
                .anyMatch(where -> where.contains("as OWNER, longest, it"))
                .anyMatch(where -> where.endsWith("empty, it"))
                .anyMatch(where -> where.startsWith("POST /sign-in badly filled in"))
                .hasSizeGreaterThan(300);
    }

    @Test
    void everyPageIsValid() throws Exception {
        HtmlValidator validator = new HtmlValidator();
        Faults found = new Faults();
        for (Sight sight : all()) {
            found.add(sight, validator.errors(sight.html()));
        }
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void everyPageKeepsToTheRulesOfItsText() {
        Faults found = new Faults();
        for (Sight sight : all()) {
            found.add(sight, PageRules.broken(sight.document()));
        }
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void everyPageCanBeUsedByEverybody() {
        Faults found = new Faults();
        for (Sight sight : laidOut) {
            found.add(sight, looking.at(shelf.show(sight), sight.where().endsWith("it")));
        }
        assertThat(found.lines()).isEmpty();
    }

    private List<Sight> all() {
        return Stream.concat(laidOut.stream(), translated.stream()).toList();
    }
}
