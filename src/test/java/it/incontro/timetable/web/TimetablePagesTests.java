package it.incontro.timetable.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.Visitors;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.Hall;
import it.incontro.timetable.PlacementService;
import it.incontro.timetable.PlanKind;
import it.incontro.timetable.PlanService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IncontroTest
class TimetablePagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlacementService placements;

    @Autowired
    private AgendaItemService items;

    @Autowired
    private TestDatabase database;

    private Hall hall;
    private UUID plan;
    private UUID owner;

    @BeforeEach
    void openAHall() {
        hall = new Hall(database, 4);
        owner = hall.owner();
        plan = hall.call(() -> plans.newDraft(hall.event, "Morning", null));
        UUID table = hall.point("Table 7", 2);
        UUID request = hall.pair("Dumarey");
        hall.run(() -> placements.place(hall.event, plan, request, hall.slot(0), table, null));
    }

    @Test
    void showsDraftsAndVersionsInBothLanguages() throws Exception {
        page("/plans")
                .andExpect(content().string(containsString("Morning")))
                .andExpect(content().string(containsString("working draft")));
        open(get(url("/plans")).param("lang", "it").header("Accept-Language", "it"))
                .andExpect(status().isOk());
    }

    @Test
    void showsWhatStandsInAPlan() throws Exception {
        page("/plans/" + plan)
                .andExpect(content().string(containsString("Dumarey A – Dumarey B")))
                .andExpect(content().string(containsString("09:00–09:30")))
                .andExpect(content().string(containsString("Table 7")));
    }

    @Test
    void summarisesPublishesAndStops() throws Exception {
        page("/plans/" + plan + "/publish")
                .andExpect(content().string(containsString("Nobody will get a mail.")))
                .andExpect(content().string(containsString("Dumarey-a Rossi")));
        open(post(url("/plans/" + plan + "/publish")).param("revision", "1")).andExpect(status().is(422));
        open(post(url("/plans/" + plan + "/publish")).param("revision", "0").param("kind", "FINAL"))
                .andExpect(status().is(409))
                .andExpect(content().string(containsString("The draft has changed since you looked at it")));
        open(post(url("/plans/" + plan + "/publish")).param("revision", "1").param("kind", "FINAL"))
                .andExpect(redirectedUrl(url("/plans")));
        UUID version = hall.call(() -> plans.waiting(hall.event)).orElseThrow().id();
        page("/plans").andExpect(content().string(containsString("Version 1 goes out in 10 min")));
        open(post(url("/plans/" + version + "/stop"))).andExpect(redirectedUrl(url("/plans")));
        page("/plans").andExpect(content().string(not(containsString("goes out in"))));
        open(post(url("/plans/" + version + "/stop"))).andExpect(status().is(409));
    }

    @Test
    void comparesCopiesAndDiscards() throws Exception {
        open(post(url("/plans/" + plan + "/copy")).param("name", "Copy")).andExpect(redirectedUrl(url("/plans")));
        UUID copy = hall.call(() -> plans.plans(hall.event)).get(1).id();
        page("/plans/compare?older=" + plan + "&newer=" + copy)
                .andExpect(content().string(containsString("Nothing differs")));
        open(post(url("/plans")).param("name", "Empty"));
        UUID empty = hall.call(() -> plans.plans(hall.event)).get(1).id();
        page("/plans/compare?older=" + plan + "&newer=" + empty)
                .andExpect(content().string(containsString("Dumarey A – Dumarey B")));
        open(post(url("/plans/" + copy + "/make-working"))).andExpect(redirectedUrl(url("/plans")));
        open(post(url("/plans/" + plan + "/discard"))).andExpect(redirectedUrl(url("/plans")));
        assertThat(hall.call(() -> plans.plans(hall.event))).hasSize(2);
        open(post(url("/plans/" + plan + "/restore"))).andExpect(redirectedUrl(url("/plans")));
    }

    @Test
    void releasesAnOlderVersion() throws Exception {
        UUID first = hall.call(() -> plans.publish(hall.event, plan, PlanKind.FINAL, 1, true))
                .id();
        hall.run(() -> plans.publish(hall.event, plan, PlanKind.FINAL, 1, true));
        page("/plans/" + first + "/release").andExpect(content().string(containsString("Release version 1 again")));
        open(post(url("/plans/" + first + "/release"))).andExpect(redirectedUrl(url("/plans")));
    }

    @Test
    void keepsAgendaItemsWithPersonsAndShowsClashes() throws Exception {
        page("/agenda-items").andExpect(content().string(containsString("There are no agenda items yet")));
        page("/agenda-items/new").andExpect(content().string(containsString("2026-03-24T09:00")));
        open(post(url("/agenda-items/new")).param("titleEn", "Visit")).andExpect(status().is(422));
        open(item("/agenda-items/new")).andExpect(status().is3xxRedirection());
        UUID item = hall.call(() -> items.items(hall.event)).getFirst().id();
        page("/agenda-items").andExpect(content().string(containsString("Plant visit")));
        page("/agenda-items/" + item + "/edit").andExpect(content().string(containsString("Plant visit")));
        open(item("/agenda-items/" + item + "/edit")).andExpect(redirectedUrl(url("/agenda-items/" + item)));
        String found = page("/agenda-items/" + item + "?q=dumarey-a")
                .andReturn()
                .getResponse()
                .getContentAsString();
        UUID person = hall.call(() -> items.candidates(hall.event, item, "dumarey-a"))
                .getFirst()
                .personId();
        assertThat(found).contains(person.toString());
        open(post(url("/agenda-items/" + item + "/add-persons")).param("person", person.toString()))
                .andExpect(status().is(409))
                .andExpect(content().string(containsString("Dumarey A – Dumarey B")));
        open(post(url("/agenda-items/" + item + "/add-persons"))
                        .param("person", person.toString())
                        .param("displace", "true"))
                .andExpect(redirectedUrl(url("/agenda-items/" + item)));
        open(post(url("/agenda-items/" + item + "/speaker"))
                        .param("id", person.toString())
                        .param("speaks", "true"))
                .andExpect(status().is3xxRedirection());
        page("/agenda-items/" + item).andExpect(content().string(containsString("speaks")));
        open(post(url("/agenda-items/" + item + "/remove-person")).param("id", person.toString()))
                .andExpect(status().is3xxRedirection());
        open(post(url("/agenda-items/" + item + "/cancel"))).andExpect(redirectedUrl(url("/agenda-items")));
    }

    @Test
    void areNotForStrangers() throws Exception {
        UUID stranger = new Hall(database, 1).owner();
        for (String path : List.of("/plans", "/plans/" + plan, "/plans/" + plan + "/publish", "/agenda-items")) {
            mvc.perform(get(url(path)).with(as(stranger))).andExpect(status().isNotFound());
        }
    }

    private MockHttpServletRequestBuilder item(String path) {
        return post(url(path))
                .param("kind", "SITE_VISIT")
                .param("titleEn", "Plant visit")
                .param("titleIt", "Visita")
                .param("startsAt", "2026-03-24T09:00")
                .param("endsAt", "2026-03-24T10:00")
                .param("blocking", "true");
    }

    private ResultActions page(String path) throws Exception {
        return open(get(url(path))).andExpect(status().isOk());
    }

    private ResultActions open(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(owner)).with(csrf()));
    }

    private static RequestPostProcessor as(UUID account) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                Visitors.account(account, "olga@torino.example"), null, List.of()));
    }

    private String url(String path) {
        return "/events/" + hall.code + path;
    }
}
