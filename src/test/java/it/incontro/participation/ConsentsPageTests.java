package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.support.Ids;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@IncontroTest
class ConsentsPageTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;
    private UUID alfa;
    private UUID ada;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        alfa = scene.applied("Alfa Inc", "ada-" + scene.event.code() + "@alfa.example");
        ada = UUID.fromString(scene.read("select person_id from attendee where participation_id = ?", alfa)
                .getFirst());
        scene.run(() -> scene.bean(PersonService.class).giveAccount(ada));
        give(ada, "NEWSLETTER");
    }

    @Test
    void isWithdrawnInOneStepAndKeptWithItsTime() throws Exception {
        Document page = profile(as(ada));
        String consent = page.select("button[name=consent]").attr("value");
        assertThat(page.select("section[aria-labelledby=consents-title]").text())
                .contains("Privacy notice read", "To hear of future events", "Withdraw");
        assertThat(page.select("button[name=consent]")).hasSize(1);

        withdraw(consent, as(ada)).andExpect(status().is3xxRedirection());

        assertThat(profile(as(ada))
                        .select("section[aria-labelledby=consents-title]")
                        .text())
                .contains("Withdrawn on");
        assertThat(profile(as(ada)).select("button[name=consent]")).isEmpty();
        assertThat(scene.read("select kind from consent where participation_id = ? and withdrawn_at is not null", alfa))
                .containsExactly("NEWSLETTER");
        assertThat(scene.read("select action from audit_entry where subject_id = ?", alfa))
                .contains("participation.withdraw-consent");
    }

    @Test
    void isNeverSomebodyElses() throws Exception {
        UUID eva = colleague();
        String consent = profile(as(ada)).select("button[name=consent]").attr("value");

        assertThat(profile(as(eva)).text()).doesNotContain("To hear of future events");
        withdraw(consent, as(eva)).andExpect(status().isNotFound());
        assertThat(scene.read("select kind from consent where withdrawn_at is not null and participation_id = ?", alfa))
                .isEmpty();
    }

    @Test
    void cannotBeThePrivacyNotice() throws Exception {
        String privacy = scene.read(
                        "select id from consent where participation_id = ? and kind = 'PRIVACY_NOTICE'", alfa)
                .getFirst();

        withdraw(privacy, as(ada)).andExpect(status().isNotFound());
    }

    @Test
    void isWithdrawnByTheOrganiserOnTheirBehalf() throws Exception {
        String consent = profile(scene.asOwner()).select("button[name=consent]").attr("value");

        withdraw(consent, scene.asOwner()).andExpect(status().is3xxRedirection());

        assertThat(profile(scene.asOwner()).select("button[name=consent]")).isEmpty();
    }

    private UUID colleague() {
        UUID eva = scene.call(() -> scene.bean(PersonService.class)
                .add(new PersonDetails(
                        null, "Eva", "Verdi", "eva-" + scene.event.code() + "@alfa.example", null, Locale.ENGLISH)));
        write(
                "insert into attendee (id, version, organiser_id, event_id, participation_id, person_id, contact, created_at)"
                        + " values (?, 0, ?, ?, ?, ?, false, now())",
                Ids.next(),
                scene.event.organiserId(),
                scene.event.eventId(),
                alfa,
                eva);
        scene.run(() -> scene.bean(PersonService.class).giveAccount(eva));
        return eva;
    }

    private void give(UUID person, String kind) {
        write(
                "insert into consent (id, organiser_id, event_id, participation_id, person_id, kind, text_version, given_at)"
                        + " values (?, ?, ?, ?, ?, ?, '1', now())",
                Ids.next(),
                scene.event.organiserId(),
                scene.event.eventId(),
                alfa,
                person,
                kind);
    }

    private void write(String sql, Object... values) {
        scene.run(() -> scene.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction ->
                        scene.bean(JdbcClient.class).sql(sql).params(values).update()));
    }

    private RequestPostProcessor as(UUID person) {
        String account =
                scene.read("select account_id from person where id = ?", person).getFirst();
        scene.accounts().prefer(UUID.fromString(account), Locale.ENGLISH);
        return Scene.as(Visitors.account(UUID.fromString(account), person + "@alfa.example"));
    }

    private Document profile(RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(mvc.perform(get(scene.url("/participations/" + alfa + "/profile"))
                        .with(visitor)
                        .locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions withdraw(String consent, RequestPostProcessor visitor) throws Exception {
        return mvc.perform(post(scene.url("/participations/" + alfa + "/consents/withdraw"))
                .param("consent", consent)
                .with(csrf())
                .with(visitor));
    }
}
