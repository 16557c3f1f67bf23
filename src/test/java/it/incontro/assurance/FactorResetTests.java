package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import it.incontro.identity.Factor;
import it.incontro.identity.MailCodes;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.Proof;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.identity.WorkAgreement;
import it.incontro.identity.factor.FactorReset;
import it.incontro.identity.factor.RecoveryCodes;
import it.incontro.support.Rejected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** A second factor that is lost is taken away by an owner, and by nobody else. */
@IncontroTest
class FactorResetTests {

    private static final String PASSWORD = "quattro parole in fila";
    private static final String SECOND = "/sign-in/second";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Tenant tenant;
    private Portal portal;
    private String page;
    private AppCodes app;
    private Browser open;

    /** A member of the staff with an app, recovery codes and an open session. */
    @BeforeEach
    void setUpAnApp() throws Exception {
        tenant = new Tenant(context);
        portal = new Portal(context);
        page = "/organisers/" + tenant.code + "/staff/" + tenant.staffMember(tenant.colleague) + "/factors";
        context.getBean(AccountService.class).usePassword(tenant.colleague, PASSWORD);
        open = signIn();
        open.submit(
                SECOND,
                "way",
                "MAIL_CODE",
                "code",
                context.getBean(MailCodes.class).mint(tenant.colleague));
        open.submit("/account/security/app/begin");
        app = new AppCodes(Jsoup.parse(open.open("/account/security/app").getContentAsString())
                .select("main code, #main code")
                .text());
        open.submit("/account/security/app", "code", app.now());
    }

    @Test
    void afterwardsACodeByMailIsEnoughAndEverythingBeforeIsOver() throws Exception {
        List<String> recovery = context.getBean(RecoveryCodes.class).renew(tenant.colleague);
        assertThat(portal.send(get(page), Tenant.account(tenant.owner)).getContentAsString())
                .contains("Reset the second factor of");

        assertThat(portal.send(post(page), Tenant.account(tenant.owner)).getStatus())
                .isEqualTo(302);

        assertThat(open.open("/account").getRedirectedUrl()).as("their session").endsWith("/sign-in");
        assertThat(context.getBean(RecoveryCodes.class).use(tenant.colleague, recovery.getFirst()))
                .isFalse();
        Browser again = signIn();
        assertThat(again.submit(SECOND, "way", "APP", "code", app.next()).getStatus())
                .isEqualTo(422);
        String code = context.getBean(MailCodes.class).mint(tenant.colleague);
        assertThat(again.submit(SECOND, "way", "MAIL_CODE", "code", code).getRedirectedUrl())
                .isEqualTo("/home");
        assertThat(mails()).containsOnlyOnce("FACTORS_RESET");
        assertThat(tenant.read("select actor_id from audit_entry where action = 'identity.factor-reset'"))
                .containsExactly(tenant.owner.toString());
    }

    @Test
    void isAskedForWithAFreshFactorByAnOwnerAlone() throws Exception {
        Visitor colleague = Tenant.account(tenant.staff("second", StaffRole.STAFF));
        assertThat(portal.send(post(page), colleague).getStatus()).isEqualTo(403);
        Visitor stale = new Visitor.Account(
                tenant.owner,
                "x@y.example",
                Proof.of(Factor.PASSKEY, Instant.now().minusSeconds(7200)));
        assertThat(portal.send(post(page), stale).getStatus()).isNotEqualTo(302);

        assertThat(open.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void nobodyDoesItToThemselves() throws Exception {
        String own = "/organisers/" + tenant.code + "/staff/" + tenant.staffMember(tenant.owner) + "/factors";

        assertThat(portal.send(post(own), Tenant.account(tenant.owner)).getContentAsString())
                .contains("Nobody resets their own second factor");
    }

    @Test
    void anOrganiserDoesNotOpenAnothersDoors() {
        Tenant other = new Tenant(context);
        other.run(() -> {
            other.bean(OrganiserService.class)
                    .invite(tenant.email("colleague"), "Colleague", StaffRole.STAFF, Locale.ENGLISH);
            other.bean(WorkAgreement.class).give(tenant.colleague);
        });

        assertThatThrownBy(() -> tenant.run(() -> tenant.bean(FactorReset.class).reset(tenant.colleague)))
                .isInstanceOf(Rejected.class);
    }

    /** Whoever has an address can be named as staff; what they have set up stays theirs until they agree. */
    @Test
    void whoWasNamedAsStaffAndHasNotAgreedKeepsTheirs() throws Exception {
        Tenant stranger = new Tenant(context);
        UUID guest = context.getBean(AccountService.class)
                .openFor(UUID.randomUUID() + "@azienda.example", "Ugo Neri", Locale.ITALIAN);
        List<String> recovery = context.getBean(RecoveryCodes.class).renew(guest);
        stranger.run(() -> stranger.bean(OrganiserService.class)
                .invite(
                        stranger.bean(AccountService.class)
                                .find(guest)
                                .orElseThrow()
                                .email(),
                        "Guest",
                        StaffRole.STAFF,
                        Locale.ENGLISH));
        String theirs = "/organisers/" + stranger.code + "/staff/" + stranger.staffMember(guest) + "/factors";

        MockHttpServletResponse refused = portal.send(post(theirs), Tenant.account(stranger.owner));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("They have not agreed to work for this organisation yet");
        assertThat(context.getBean(RecoveryCodes.class).use(guest, recovery.getFirst()))
                .isTrue();
    }

    /** Mails to accounts belong to no organiser. */
    private List<String> mails() throws SQLException {
        List<String> purposes = new ArrayList<>();
        try (var superuser = database.asSuperuser();
                var statement = superuser.prepareStatement("select purpose from outbox_mail where account_id = ?")) {
            statement.setObject(1, tenant.colleague);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                purposes.add(rows.getString(1));
            }
        }
        return purposes;
    }

    private Browser signIn() throws Exception {
        Browser browser = new Browser(context);
        browser.submit("/sign-in", "email", tenant.email("colleague"), "password", PASSWORD);
        return browser;
    }
}
