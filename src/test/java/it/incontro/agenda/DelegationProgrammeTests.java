package it.incontro.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import it.incontro.identity.AccountService;
import it.incontro.identity.PersonService;
import it.incontro.participation.DelegationService;
import it.incontro.support.Text;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.ItemKind;
import it.incontro.timetable.ItemPerson;
import it.incontro.timetable.SaveAgendaItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IncontroTest
class DelegationProgrammeTests {

    private static final String NOT_YET = "The agenda has not been published yet";
    private static final String PROGRAMME = "This is the programme of the delegation. Meetings are not in it yet";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private AgendaScene scene;
    private UUID event;
    private UUID delegation;
    private UUID paolo;
    private UUID giulia;
    private UUID dumarey;
    private UUID visit;

    /** Paolo sits for Dumarey and travels with the delegation; Giulia travels with it only. */
    @BeforeEach
    void aDelegationWithAMemberOfTwoHats() {
        scene = new AgendaScene(context);
        event = scene.event.eventId();
        paolo = scene.person("Paolo", "Serra", "paolo-" + scene.event.code() + "@dumarey.example");
        giulia = scene.person("Giulia", "Astengo", "giulia-" + scene.event.code() + "@regione.example");
        dumarey = scene.supplier("DUMAREY", paolo);
        delegation = scene.call(() -> delegations().create(event, new Text("Piemonte", "Sistema Piemonte")));
        member(paolo);
        member(giulia);
        item(ItemKind.TRANSFER, "Bus to Rivian", 13, delegation, paolo, giulia);
        visit = item(ItemKind.SITE_VISIT, "Rivian", 14, delegation, paolo, giulia);
        item(ItemKind.INSTITUTIONAL, "Heads only", 16, delegation, giulia);
        item(ItemKind.WORKSHOP, "Paolo's own workshop", 18, null, paolo);
    }

    @Test
    void staysPrivateAlsoToItsMembersUntilItIsReleased() throws Exception {
        scene.run(() -> context.getBean(PersonService.class).giveAccount(giulia));

        assertThat(page(agendaOf(giulia), as(giulia)).text()).contains(NOT_YET).doesNotContain("Rivian");
        assertThat(calendar(agendaOf(giulia) + ".ics", as(giulia))).doesNotContain("VEVENT");
    }

    @Test
    void showsAtOnceWhenReleasedBeforeAnyVersionIsPublished() throws Exception {
        release();

        Document page = page(agendaOf(giulia), as(giulia));

        assertThat(page.select(".agenda-title").eachText()).containsExactly("Bus to Rivian", "Rivian", "Heads only");
        assertThat(page.text()).contains(PROGRAMME, "Transfer", "Visit").doesNotContain(NOT_YET, "Version");
        assertThat(page(agendaOf(giulia) + "/print", as(giulia)).text())
                .contains("PROGRAMME OF THE DELEGATION", "Rivian")
                .doesNotContain("Version");
        assertThat(calendar(agendaOf(giulia) + ".ics", as(giulia)))
                .contains("SUMMARY:Rivian", "STATUS:TENTATIVE", "SEQUENCE:0", "Programme of the delegation");
    }

    @Test
    void showsAPersonOfTwoHatsTheProgrammeUnderBothAndNothingElse() throws Exception {
        release();

        assertThat(page(agendaOf(paolo), as(paolo)).select(".agenda-title").eachText())
                .containsExactly("Bus to Rivian", "Rivian");
        assertThat(page(agendaOfDumarey(), as(paolo)).select(".agenda-title").eachText())
                .containsExactly("Bus to Rivian", "Rivian");
        assertThat(page("/events/" + scene.event.code() + "/participations/" + dumarey, as(paolo))
                        .text())
                .contains("The programme of the delegation is in your agenda");
    }

    @Test
    void showsNothingToThoseWhomItDoesNotConcern() throws Exception {
        UUID jane = scene.person("Jane", "Doe", "jane-" + scene.event.code() + "@ford.example");
        UUID ford = scene.buyer("Ford", jane);
        release();
        scene.run(() -> context.getBean(PersonService.class).giveAccount(jane));

        assertThat(page("/events/" + scene.event.code() + "/participations/" + ford + "/agenda", as(jane))
                        .text())
                .contains(NOT_YET)
                .doesNotContain("Rivian", "Giulia");
        mvc.perform(get(agendaOf(giulia)).with(as(jane))).andExpect(status().isNotFound());
    }

    @Test
    void followsWhatTheOrganiserChangesAndCancels() throws Exception {
        release();
        scene.run(() -> context.getBean(AgendaItemService.class).cancel(event, visit));
        item(ItemKind.LUNCH, "Lunch with the Consul", 12, delegation, giulia);

        Document page = page(agendaOf(giulia), as(giulia));

        assertThat(page.select(".agenda-title").eachText())
                .containsExactly("Lunch with the Consul", "Bus to Rivian", "Rivian", "Heads only");
        assertThat(page.select(".agenda-entry-off .agenda-title").eachText()).containsExactly("Rivian");
        assertThat(calendar(agendaOf(giulia) + ".ics", as(giulia))).contains("STATUS:CANCELLED");
    }

    @Test
    void isHiddenAgainWhenHeldBack() throws Exception {
        release();
        scene.run(() -> delegations().holdBack(event, delegation));

        assertThat(page(agendaOf(giulia), as(giulia)).text()).contains(NOT_YET).doesNotContain("Rivian");
        assertThat(page(agendaOfDumarey(), as(paolo)).text()).contains(NOT_YET).doesNotContain("Rivian");
    }

    @Test
    void givesWayToTheFirstVersion() throws Exception {
        release();
        UUID plan = scene.draft();
        scene.place(plan, scene.meeting(dumarey, scene.buyer("Ford", scene.person("Jane", "Doe", null))), 0, paolo);
        scene.publish(plan, 1, "FINAL");

        Document page = page(agendaOf(paolo), as(paolo));

        assertThat(page.select(".agenda-title").eachText()).containsExactly("Ford");
        assertThat(page.text()).contains("Version 1").doesNotContain(PROGRAMME);
    }

    @Test
    void isListedForTheOrganiserAsSoonAsItIsReleased() throws Exception {
        String list = "/events/" + scene.event.code() + "/agendas";
        assertThat(page(list, scene.asOwner()).select("tbody tr")).isEmpty();

        release();

        assertThat(page(list, scene.asOwner()).select("tbody tr td:first-child").eachText())
                .containsExactly("DUMAREY", "Paolo Serra", "Giulia Astengo");
        assertThat(page(list + "?q=nobody", scene.asOwner()).text()).contains("Nobody matches");
        assertThat(page(list + "/print", scene.asOwner())
                        .select(".sheet .holder")
                        .eachText())
                .containsExactlyInAnyOrder("DUMAREY", "Paolo Serra", "Giulia Astengo");
    }

    @Test
    void tellsTheOrganiserInBothLanguagesWhatReleasingDid() throws Exception {
        member(scene.person("Renato", "Colla", null));
        String url = "/events/" + scene.event.code() + "/delegations/" + delegation;

        assertThat(answer(url + "/release"))
                .contains("3 members see the 3 entries of the programme from now on")
                .contains("meetings follow when the agenda is published")
                .contains("One member has no e-mail address");
        answer(url + "/hold-back");
        context.getBean(AccountService.class).prefer(scene.owner, Locale.ITALIAN);
        assertThat(answer(url + "/release"))
                .contains("3 componenti vedono le 3 attività in programma")
                .contains("Un componente non ha un indirizzo e-mail");
    }

    private void release() {
        scene.call(() -> delegations().release(event, delegation));
    }

    private DelegationService delegations() {
        return context.getBean(DelegationService.class);
    }

    private void member(UUID person) {
        scene.run(() -> scene.jdbc()
                .sql("""
            insert into delegation_member (id, version, organiser_id, event_id, delegation_id, person_id, institution,
                head, position, created_at)
            values (?, 0, ?, ?, ?, ?, ?, false,
                (select count(*) + 1 from delegation_member where delegation_id = ?), now())
            """)
                .params(
                        UUID.randomUUID(),
                        scene.event.organiserId(),
                        event,
                        delegation,
                        person,
                        "Regione Piemonte",
                        delegation)
                .update());
    }

    private UUID item(ItemKind kind, String title, int hour, @Nullable UUID of, UUID... persons) {
        LocalDateTime from = LocalDateTime.of(2025, 4, 22, hour, 0);
        List<ItemPerson> who =
                Stream.of(persons).map(person -> new ItemPerson(person, false)).toList();
        SaveAgendaItem command = new SaveAgendaItem(
                kind, new Text(title, title), null, null, from, from.plusMinutes(45), null, null, true, of, who);
        return scene.call(() -> context.getBean(AgendaItemService.class).create(event, command, false));
    }

    private RequestPostProcessor as(UUID person) {
        UUID account = scene.call(() -> scene.jdbc()
                .sql("select account_id from person where id = ?")
                .param(person)
                .query(UUID.class)
                .single());
        return AgendaScene.as(Visitors.account(account, person + "@somewhere.example"));
    }

    private String agendaOf(UUID person) {
        return "/events/" + scene.event.code() + "/persons/" + person + "/agenda";
    }

    private String agendaOfDumarey() {
        return "/events/" + scene.event.code() + "/participations/" + dumarey + "/agenda";
    }

    private String answer(String url) throws Exception {
        var redirect = mvc.perform(post(url)
                        .with(scene.asOwner())
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .locale(Locale.ENGLISH))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String address = redirect.getResponse().getRedirectedUrl();
        return Jsoup.parse(mvc.perform(get(address == null ? "" : address)
                                .cookie(redirect.getResponse().getCookies())
                                .with(scene.asOwner())
                                .locale(Locale.ENGLISH))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }

    private Document page(String path, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(visitor).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String calendar(String path, RequestPostProcessor visitor) throws Exception {
        return mvc.perform(get(path).with(visitor).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }
}
