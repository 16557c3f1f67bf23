package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import it.incontro.identity.ParticipationLinks;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IncontroTest
class InvitationPageTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;
    private String address;
    private UUID ford;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        address = "ada@" + UUID.randomUUID() + ".example";
        ford = scene.buyer("Ford", "Purchasing", address);
    }

    @Test
    void openingALinkChangesNothingAndNamesOnlyEventAndParticipation() throws Exception {
        MvcResult page = mvc.perform(get("/invitations/" + link()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("VTM Michigan"),
                                containsString("Ford · Purchasing"),
                                not(containsString(address)),
                                not(containsString("Rossi")))))
                .andReturn();

        mvc.perform(get(scene.url("/participations/" + ford)).with(sessionOf(page)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void confirmingOpensThePagesOfThatParticipationAlone() throws Exception {
        UUID other = scene.buyer("Toyota", "R&D", "ada@toyota.example");
        MvcResult opened = mvc.perform(post("/invitations/" + link()).with(csrf()))
                .andExpect(redirectedUrl(scene.url("/participations/" + ford)))
                .andReturn();

        mvc.perform(get(scene.url("/participations/" + ford)).with(sessionOf(opened)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(address))));
        mvc.perform(get(scene.url("/participations/" + ford + "/availability")).with(sessionOf(opened)))
                .andExpect(status().isOk());
        mvc.perform(get(scene.url("/participations/" + ford + "/attendees")).with(sessionOf(opened)))
                .andExpect(status().isForbidden());
        mvc.perform(get(scene.url("/participations/" + other)).with(sessionOf(opened)))
                .andExpect(status().isNotFound());
    }

    @Test
    void anExpiredLinkIsRenewedToTheRegisteredAddress() throws Exception {
        String expired = scene.call(() -> context.getBean(ParticipationLinks.class)
                .mint(
                        scene.event.eventId(),
                        ford,
                        context.getBean(Clock.class).instant().minus(Duration.ofDays(1))));

        mvc.perform(get("/invitations/" + expired)).andExpect(status().isGone());
        mvc.perform(post("/invitations/" + expired).with(csrf())).andExpect(status().isGone());
        mvc.perform(post("/invitations/" + expired + "/renew").with(csrf())).andExpect(status().isOk());

        assertThat(invitations()).containsExactly("1");
    }

    @Test
    void anUnknownLinkGetsTheSameAnswerAndNoMail() throws Exception {
        mvc.perform(get("/invitations/never-made")).andExpect(status().isGone());
        mvc.perform(post("/invitations/never-made/renew").with(csrf())).andExpect(status().isOk());

        assertThat(invitations()).containsExactly("0");
    }

    @Test
    void aRevokedLinkEndsItsSession() throws Exception {
        String token = link();
        MvcResult opened =
                mvc.perform(post("/invitations/" + token).with(csrf())).andReturn();
        scene.run(() -> context.getBean(InvitationService.class).revoke(scene.event.eventId(), ford));

        mvc.perform(get(scene.url("/participations/" + ford)).with(sessionOf(opened)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/invitations/" + token)).andExpect(status().isGone());
    }

    @Test
    void anOrganiserGoesStraightOn() throws Exception {
        mvc.perform(get("/invitations/" + link()).with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/participations/" + ford)));
    }

    @Test
    void allNotYetInvitedAreInvitedOnce() {
        UUID event = scene.event.eventId();
        scene.buyer("Volvo", "Trucks", null);
        InvitationService service = context.getBean(InvitationService.class);

        assertThat(scene.call(() -> service.notInvited(event)))
                .extracting(InvitationRow::name, InvitationRow::reachable)
                .containsExactly(tuple("Ford · Purchasing", true), tuple("Volvo · Trucks", false));
        assertThat(scene.call(() -> service.inviteAll(event))).isEqualTo(1);
        assertThat(scene.call(() -> service.inviteAll(event))).isZero();
    }

    @Test
    void aStrangerFindsNothingAndAnAttendeeTheirPages() throws Exception {
        scene.run(() -> context.getBean(ParticipationService.class).admit(scene.event.eventId(), ford, null));
        UUID ada = scene.accounts().findByEmail(address).orElseThrow().id();
        UUID stranger = new Scene(context).owner;

        mvc.perform(get(scene.url("/participations/" + ford + "/attendees"))
                        .with(Scene.as(Visitors.account(ada, address))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(address)));
        mvc.perform(get(scene.url("/participations/" + ford))
                        .with(Scene.as(Visitors.account(stranger, "stranger@ente.example"))))
                .andExpect(status().isNotFound());
    }

    private String link() {
        return scene.call(() -> context.getBean(InvitationService.class).mintLink(scene.event.eventId(), ford));
    }

    private List<String> invitations() {
        return scene.read(
                "select count(*) from audit_entry where action = 'participation.invite' and subject_id = ?", ford);
    }

    private static RequestPostProcessor sessionOf(MvcResult result) {
        Cookie session = result.getResponse().getCookie("SESSION");
        return request -> {
            if (session != null) {
                request.setCookies(session);
            }
            return request;
        };
    }
}
