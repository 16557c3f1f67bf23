package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.meetingrequest.Rank;
import java.net.URI;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@IncontroTest
class BoardPagesTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc http;

    @Test
    void offersToBuildTheAgendaAndShowsWhatIsOpen() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));

        Document page = page(scene, "/board");

        assertThat(page.select("form[action$=/solver-runs] button").text()).isEqualTo("Build the agenda");
        assertThat(page.select(".open-requests li").text())
                .contains("Aizoon – Ford · Purchasing")
                .contains("It can be placed at once");
        assertThat(page.select(".board-grid thead th").eachText()).contains("09:00", "09:30", "10:00");
    }

    @Test
    void offersOnlyLegalCellsAndSaysWhyOthersAreNot() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID buyer = scene.buyer("Ford");
        UUID placed = scene.agreed(scene.company("Aizoon"), buyer);
        UUID open = scene.agreed(scene.company("Mec"), buyer);
        UUID first = scene.slots().getFirst().id();
        scene.run(() -> scene.bean(BoardEdits.class).put(scene.event.eventId(), placed, first, scene.table(), null));

        Document page = page(scene, "/board/meeting-requests/" + open);

        assertThat(page.select("input[name=cell]")).hasSize(2);
        assertThat(page.select(".choice-none .choice-why").text())
                .contains("Bob Ford is in another meeting.")
                .contains("Table 1 is taken.");
    }

    @Test
    void placesFixesAndUndoes() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID request = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));
        String cell = scene.slots().get(1).id() + " " + scene.table();
        String form = scene.url("/board/meeting-requests/" + request);

        http.perform(post(form + "/place").param("cell", cell).with(csrf()).with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/board#work-" + request)));
        assertThat(page(scene, "/board").select(".cell-meeting").text()).contains("Aizoon", "Table 1");

        http.perform(post(form + "/fix").with(csrf()).with(scene.asOwner())).andExpect(status().isFound());
        assertThat(page(scene, "/board").select(".cell-fixed")).hasSize(1);

        http.perform(post(scene.url("/board/undo")).with(csrf()).with(scene.asOwner()))
                .andExpect(status().isFound());
        assertThat(page(scene, "/board").select(".cell-fixed")).isEmpty();
        assertThat(page(scene, "/board").select(".cell-meeting")).isNotEmpty();
    }

    @Test
    void comesBackToTheBoardAsItWasShown() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID request = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));
        String asked = "?axis=COMPANIES&q=Aiz%20%26%20Co";
        String cell = scene.slots().get(1).id() + " " + scene.table();

        assertThat(page(scene, "/board?axis=COMPANIES")
                        .select("a[data-work=work-" + request + "]")
                        .attr("href"))
                .endsWith("/meeting-requests/" + request + "?axis=COMPANIES");
        Document choices = page(scene, "/board/meeting-requests/" + request + asked);
        assertThat(choices.select("nav a, .btn-outline-primary").eachAttr("href"))
                .contains(scene.url("/board" + asked));
        String placing = choices.select("form[action*=/place]").attr("action");
        http.perform(post(URI.create(placing)).param("cell", cell).with(csrf()).with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/board" + asked + "#work-" + request)));
        http.perform(post(URI.create(scene.url("/board/undo" + asked)))
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/board" + asked)));
    }

    @Test
    void tellsWhoComesTooLateThatTheDraftHasChanged() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID request = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));
        UUID other = scene.agreed(scene.company("Mec"), scene.buyer("Denso"));
        String cell = scene.slots().getFirst().id() + " " + scene.table();
        scene.run(() -> scene.bean(BoardEdits.class)
                .put(scene.event.eventId(), other, scene.slots().getFirst().id(), scene.table(), null));

        String answer = http.perform(post(scene.url("/board/meeting-requests/" + request + "/place"))
                        .param("cell", cell)
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(answer).select("main .lead").text()).contains("Table 1");
        assertThat(page(scene, "/board").select(".cell-meeting").text())
                .contains("Mec")
                .doesNotContain("Aizoon");
    }

    @Test
    void showsWhatADelegateDoesUnderEitherHat() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID company = scene.company("Aizoon");
        UUID request = scene.agreed(company, scene.buyer("Ford"));
        scene.alsoDelegate(company, "Regione");
        UUID first = scene.slots().getFirst().id();
        scene.run(() -> scene.bean(BoardEdits.class).put(scene.event.eventId(), request, first, scene.table(), null));

        Document page = page(scene, "/board?axis=DELEGATIONS");

        assertThat(page.select(".board-grid tbody tr").text())
                .contains("Carla Aizoon · Regione")
                .contains("Aizoon – Ford · Purchasing");
    }

    @Test
    void showsAPageOfWhatHasNoPlaceTheDearestFirst() throws Exception {
        SchedulingScene scene = manyOpen();

        Document first = page(scene, "/board");
        Document second = page(scene, "/board?open=2");

        assertThat(first.select("#open-title").text()).isEqualTo("Without a place (28)");
        assertThat(first.select(".open-requests li")).hasSize(25);
        assertThat(first.select(".open-requests li").getFirst().text()).contains("must meet");
        assertThat(first.select("details.panel .paging").text()).contains("Page 1 of 2");
        assertThat(first.select("details.panel .paging a").attr("href"))
                .isEqualTo(scene.url("/board?open=2#open-title"));
        assertThat(second.select(".open-requests li")).hasSize(3);
        assertThat(page(scene, "/board?open=99").select(".open-requests li")).hasSize(3);
    }

    @Test
    void narrowsWhatHasNoPlaceByNameAndRank() throws Exception {
        SchedulingScene scene = manyOpen();

        assertThat(page(scene, "/board?q=company 17")
                        .select(".open-pair strong")
                        .eachText())
                .containsExactly("Company 17 – Ford · Purchasing");
        assertThat(page(scene, "/board?q=FORD&rank=MUST_MEET")
                        .select(".open-pair")
                        .eachText())
                .containsExactly("Company 27 – Ford · Purchasing must meet");
        assertThat(page(scene, "/board?q=nobody").text()).contains("No request without a place matches.");
        assertThat(page(scene, "/board?rank=IF_POSSIBLE").select(".open-requests li"))
                .isEmpty();
    }

    @Test
    void showsAPageOfRowsAndNarrowsThemByName() throws Exception {
        SchedulingScene scene = manyOpen();
        for (int number = 28; number < 45; number++) {
            scene.company("Company " + number);
        }

        Document first = page(scene, "/board?axis=COMPANIES");

        assertThat(first.select(".board-grid tbody tr")).hasSize(40);
        assertThat(first.select("section[aria-labelledby=rows-title] .paging").text())
                .contains("Page 1 of 2");
        assertThat(page(scene, "/board?axis=COMPANIES&rows=2").select(".board-grid tbody tr"))
                .hasSize(5);
        assertThat(page(scene, "/board?axis=COMPANIES&row=y 44")
                        .select(".board-grid tbody th")
                        .text())
                .isEqualTo("Company 44 no meeting");
        assertThat(page(scene, "/board?axis=POINTS").select(".board-grid tbody tr"))
                .hasSize(1);
        assertThat(page(scene, "/board?row=nobody").text()).contains("No row matches.");
    }

    @Test
    void keepsWhatIsShownOfTheOneListWhenTheOtherIsNarrowed() throws Exception {
        SchedulingScene scene = manyOpen();

        Document page = page(scene, "/board?axis=COMPANIES&row=Company&q=ford&rank=WANT");

        assertThat(page.select("form:has(#filter-row) input[type=hidden]").eachAttr("value"))
                .contains("COMPANIES", "ford", "WANT");
        assertThat(page.select("form:has(#filter-q) input[type=hidden]").eachAttr("value"))
                .contains("COMPANIES", "Company");
        assertThat(page.select("#filter-rank option[selected]").attr("value")).isEqualTo("WANT");
    }

    /** 28 companies that all meet the one buyer, the last of them at any price. */
    private SchedulingScene manyOpen() {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID buyer = scene.buyer("Ford");
        for (int number = 0; number < 27; number++) {
            scene.agreed(scene.company("Company " + number), buyer);
        }
        scene.agreed(scene.company("Company 27"), buyer, Rank.MUST_MEET);
        return scene;
    }

    @Test
    void asksForAChoice() throws Exception {
        SchedulingScene scene = new SchedulingScene(context, 1);
        UUID request = scene.agreed(scene.company("Aizoon"), scene.buyer("Ford"));

        http.perform(post(scene.url("/board/meeting-requests/" + request + "/place"))
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isUnprocessableContent());
    }

    private Document page(SchedulingScene scene, String path) throws Exception {
        return Jsoup.parse(http.perform(
                        get(URI.create(scene.url(path).replace(" ", "%20"))).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
