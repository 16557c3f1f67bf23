package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.identity.Visitor;
import it.incontro.journey.Chromium;
import it.incontro.journey.DemoPortal;
import it.incontro.journey.DemoUsers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
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
        laidOut.addAll(demo(new LinkWalk(pages)));
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

    /** The events of the demo have longer lists than those that are made for tests. */
    private List<Sight> demo(LinkWalk walk) {
        List<Sight> sights = new ArrayList<>();
        sights.addAll(walk.of(null, "anybody", Locale.ENGLISH, "/", "/events/vtm-michigan-2025/applications/new"));
        sights.addAll(walk.of(
                account(DemoUsers.OWNER),
                "owner",
                Locale.ITALIAN,
                "/home",
                "/events/vtm-michigan-2025/board",
                "/events/kamaz-ctp-torino-2014/interpreters"));
        sights.addAll(walk.of(account(DemoUsers.COMPANY), "company", Locale.ITALIAN, "/home"));
        sights.addAll(walk.of(account(DemoUsers.BUYER), "buyer", Locale.ENGLISH, "/home"));
        sights.addAll(walk.of(account(DemoUsers.DELEGATE), "delegate", Locale.ITALIAN, "/home"));
        sights.addAll(walk.of(account(DemoUsers.INTERPRETER), "interpreter", Locale.ITALIAN, "/home"));
        return sights;
    }

    private Visitor account(String email) {
        return Tenant.account(context.getBean(JdbcClient.class)
                .sql("select id from account where email = ?")
                .param(email)
                .query(UUID.class)
                .single());
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
                .anyMatch(where -> where.equals("/events/*/persons/*/agenda as interpreter, it"))
                .anyMatch(where -> where.startsWith("/demo/clock"))
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
        Set<String> structures = new HashSet<>();
        for (Sight sight : laidOut) {
            boolean known = !structures.add(sight.structure());
            found.add(sight, looking.at(shelf.show(sight), sight.where().endsWith("it"), known));
        }
        assertThat(found.lines()).isEmpty();
    }

    @Test
    void findsWhatIsWrong() throws Exception {
        Sight bad = new Sight(
                "a bad page",
                "/",
                "<!DOCTYPE html><html lang=en><head><title>Bad</title></head><body><main><h1>Bad</h1><h3>Worse</h3><input>"
                        + "<button aria-label=Close>Open</button><p id=a></p><p id=a></p><div style='width: 50rem'>wide</div>"
                        + "<a href='/' style='position: absolute; left: -999px'>away</a></main></body></html>",
                "");

        assertThat(new HtmlValidator().errors(bad.html())).anyMatch(error -> error.contains("Duplicate ID"));
        assertThat(PageRules.broken(bad.document()))
                .contains("the name “Close” lacks “Open”", "a heading of level 3 after one of level 1: Worse");
        assertThat(looking.at(shelf.show(bad), true, false))
                .anyMatch(fault -> fault.startsWith("label: "))
                .anyMatch(fault -> fault.contains("px wide"))
                .anyMatch(fault -> fault.startsWith("the focus is hidden: <a>"));
    }

    private List<Sight> all() {
        return Stream.concat(laidOut.stream(), translated.stream()).toList();
    }
}
