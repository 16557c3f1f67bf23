package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.identity.PersonDetails;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who of a participation sits together is chosen beside each attendee. */
@IncontroTest
class TeamsPageTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;
    private UUID buyer;
    private UUID second;

    @BeforeEach
    void aBuyerOfTwo() {
        scene = new Scene(context);
        scene.accounts().prefer(scene.owner, Locale.ENGLISH);
        buyer = scene.buyer("Ford", "Purchasing", "eva@ford.example");
        second = scene.call(() -> scene.bean(AttendeeService.class)
                .add(
                        scene.event.eventId(),
                        buyer,
                        new AttendeeDetails(
                                new PersonDetails(null, "Wendy", "Wells", "wendy@ford.example", null, Locale.ENGLISH),
                                null,
                                List.of())));
    }

    @Test
    void everybodySitsInTheFirstAgendaAtFirst() throws Exception {
        Document page = page();

        assertThat(page.select("select[name=agenda]")).hasSize(2);
        assertThat(page.select("select[name=agenda] option[selected]").eachText())
                .containsExactly("Agenda 1", "Agenda 1");
        assertThat(page.text()).contains("Different agendas can meet at the same time");
    }

    @Test
    void anAttendeeJoinsAnotherAgendaAndComesBack() throws Exception {
        choose(2).andExpect(redirectedUrl(address())).andExpect(flash().attributeCount(1));
        assertThat(page().select("select[name=agenda] option[selected]").eachText())
                .containsExactly("Agenda 1", "Agenda 2");

        choose(1);
        assertThat(page().select("select[name=agenda] option[selected]").eachText())
                .containsExactly("Agenda 1", "Agenda 1");
    }

    @Test
    void saysItInItalianToo() throws Exception {
        scene.accounts().prefer(scene.owner, Locale.ITALIAN);

        assertThat(page().text()).contains("Chi ha la stessa agenda partecipa insieme", "Partecipa con");
    }

    @Test
    void thereAreThreeAgendas() throws Exception {
        choose(3).andExpect(status().isFound());
        choose(4).andExpect(status().isUnprocessableContent());
        choose(0).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoIsAloneHasNothingToChoose() throws Exception {
        UUID alone = scene.buyer("Denso", "R&D", "ada@denso.example");

        assertThat(Jsoup.parse(mvc.perform(get(scene.url("/participations/" + alone + "/attendees"))
                                        .with(scene.asOwner()))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .select("select[name=agenda]"))
                .isEmpty();
    }

    private ResultActions choose(int agenda) throws Exception {
        return mvc.perform(post(address() + "/" + second + "/agenda")
                .param("agenda", String.valueOf(agenda))
                .with(csrf())
                .with(scene.asOwner()));
    }

    private String address() {
        return scene.url("/participations/" + buyer + "/attendees");
    }

    private Document page() throws Exception {
        return Jsoup.parse(mvc.perform(get(address()).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
