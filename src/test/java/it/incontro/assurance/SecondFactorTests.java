package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import it.incontro.identity.MailCodes;
import it.incontro.identity.SignInLinks;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** Second factors at sign-in: what opens, what stays closed, and that nothing works twice. */
@IncontroTest
class SecondFactorTests {

    private static final String PASSWORD = "quattro parole in fila";
    private static final String SECOND = "/sign-in/second";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Tenant tenant;
    private String email;
    private String staffPage;

    @BeforeEach
    void foundAnOrganisation() {
        tenant = new Tenant(context);
        context.getBean(AccountService.class).usePassword(tenant.owner, PASSWORD);
        email = tenant.email("owner");
        staffPage = "/organisers/" + tenant.code + "/staff";
    }

    @Test
    void staffGiveACodeByMailBesideThePassword() throws Exception {
        Browser browser = new Browser(context);
        assertThat(signIn(browser).getRedirectedUrl()).isEqualTo(SECOND);
        assertThat(browser.open(staffPage).getRedirectedUrl()).startsWith(SECOND + "?next=");
        assertThat(page(browser.open("/home")).text()).doesNotContain(tenant.code);

        assertThat(browser.submit(SECOND + "/mail").getRedirectedUrl()).startsWith(SECOND);
        assertThat(mails()).containsOnlyOnce("MAIL_CODE");
        String code = context.getBean(MailCodes.class).mint(tenant.owner);
        assertThat(give(browser, "MAIL_CODE", wrong(code)).getStatus()).isEqualTo(422);
        assertThat(browser.submit(SECOND, "way", "MAIL_CODE", "code", code, "next", staffPage)
                        .getRedirectedUrl())
                .isEqualTo(staffPage);

        assertThat(browser.open(staffPage).getStatus()).isEqualTo(200);
        Browser second = new Browser(context);
        signIn(second);
        assertThat(give(second, "MAIL_CODE", code).getStatus()).isEqualTo(422);
    }

    @Test
    void onlyTheNewestMailedCodeCounts() throws Exception {
        Browser browser = new Browser(context);
        signIn(browser);
        String first = context.getBean(MailCodes.class).mint(tenant.owner);
        String second = context.getBean(MailCodes.class).mint(tenant.owner);

        assertThat(give(browser, "MAIL_CODE", first).getStatus()).isEqualTo(422);
        assertThat(give(browser, "MAIL_CODE", second).getRedirectedUrl()).isEqualTo("/home");
    }

    @Test
    void anExpiredMailedCodeIsRefused() throws Exception {
        Browser browser = new Browser(context);
        signIn(browser);
        String code = context.getBean(MailCodes.class).mint(tenant.owner);
        execute("update mail_code set expires_at = now() - interval '1 second' where account_id = '" + tenant.owner
                + "'");

        assertThat(give(browser, "MAIL_CODE", code).getStatus()).isEqualTo(422);
    }

    @Test
    void nothingIsOpenBeforeTheSecondStepOfWhoeverHasSetOneUp() throws Exception {
        AppCodes app = setUpAnApp(signedIn());

        Browser browser = new Browser(context);
        assertThat(signIn(browser).getRedirectedUrl()).isEqualTo(SECOND);
        for (String path : List.of("/account", "/account/security", staffPage)) {
            assertThat(browser.open(path).getRedirectedUrl()).as(path).endsWith("/sign-in");
        }
        assertThat(page(browser.open(SECOND)).select("input[name=way]").eachAttr("value"))
                .containsExactlyInAnyOrder("APP", "RECOVERY_CODE");
        String mailed = context.getBean(MailCodes.class).mint(tenant.owner);
        assertThat(give(browser, "MAIL_CODE", mailed).getStatus())
                .as("a code by mail does not stand in for the app")
                .isEqualTo(422);
        assertThat(give(browser, "APP", app.next()).getRedirectedUrl()).isEqualTo("/home");
        assertThat(browser.open(staffPage).getStatus()).isEqualTo(200);
    }

    @Test
    void aCodeOfTheAppWorksOnceUnderParallelTries() throws Exception {
        AppCodes app = setUpAnApp(signedIn());
        String code = app.next();
        List<Browser> browsers = List.of(new Browser(context), new Browser(context), new Browser(context));
        for (Browser browser : browsers) {
            signIn(browser);
        }
        var queue = new ConcurrentLinkedQueue<>(browsers);

        List<Integer> answers =
                Parallel.run(3, () -> give(queue.poll(), "APP", code).getStatus());

        assertThat(answers).containsExactlyInAnyOrder(302, 422, 422);
    }

    @Test
    void aRecoveryCodeOpensOnce() throws Exception {
        Browser first = signedIn();
        AppCodes app = begin(first);
        Document shown = page(first.submit("/account/security/app", "code", app.now()));
        List<String> codes = shown.select(".recovery-codes code").eachText();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        Browser browser = new Browser(context);
        signIn(browser);
        assertThat(give(browser, "RECOVERY_CODE", codes.getFirst().toUpperCase(Locale.ROOT))
                        .getRedirectedUrl())
                .isEqualTo("/home");
        assertThat(page(browser.open("/account/security")).text()).contains("9");
        Browser again = new Browser(context);
        signIn(again);
        assertThat(give(again, "RECOVERY_CODE", codes.getFirst()).getStatus()).isEqualTo(422);

        browser.submit("/account/security/recovery-codes");
        assertThat(give(again, "RECOVERY_CODE", codes.getLast()).getStatus())
                .as("the old ones are void once renewed")
                .isEqualTo(422);
    }

    @Test
    void guessingIsStoppedEvenForTheRightCode() throws Exception {
        AppCodes app = setUpAnApp(signedIn());
        Browser browser = new Browser(context);
        signIn(browser);
        for (int i = 0; i < 8; i++) {
            assertThat(give(browser, "APP", wrong(app.next())).getStatus()).isEqualTo(422);
        }

        assertThat(give(browser, "APP", app.next()).getStatus()).isEqualTo(422);
        assertThat(browser.open("/account").getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void noTableHoldsASecretThatCanBeUsed() throws Exception {
        Browser browser = signedIn();
        AppCodes app = begin(browser);
        List<String> codes = page(browser.submit("/account/security/app", "code", app.now()))
                .select(".recovery-codes code")
                .eachText();
        String mailed = context.getBean(MailCodes.class).mint(tenant.owner);

        String hex = HexFormat.of().formatHex(app.secret);
        assertThat(hex).hasSize(40);
        assertThat(Rows.tablesContaining(database, hex)).isEmpty();
        assertThat(Rows.tablesContaining(database, mailed)).isEmpty();
        assertThat(Rows.tablesContaining(database, codes.getFirst())).isEmpty();
        assertThat(Rows.tablesContaining(database, codes.getFirst().replace("-", "")))
                .isEmpty();
    }

    @Test
    void aSecretMovedToAnotherAccountOpensNothing() throws Exception {
        AppCodes app = setUpAnApp(signedIn());
        context.getBean(AccountService.class).usePassword(tenant.colleague, PASSWORD);
        execute("insert into authenticator_app (account_id, secret, created_at, confirmed_at) select '"
                + tenant.colleague + "', secret, now(), now() from authenticator_app where account_id = '"
                + tenant.owner + "'");
        Browser browser = new Browser(context);
        browser.submit("/sign-in", "email", tenant.email("colleague"), "password", PASSWORD);

        assertThat(give(browser, "APP", app.next()).getStatus()).isEqualTo(422);
    }

    @Test
    void anAccountThatIsDisabledMeanwhileDoesNotGetIn() throws Exception {
        AppCodes app = setUpAnApp(signedIn());
        Browser browser = new Browser(context);
        signIn(browser);

        execute("update account set disabled_at = now() where id = '" + tenant.owner + "'");

        give(browser, "APP", app.next());
        assertThat(browser.open("/account").getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void changesAreToldToTheOwnerAndNotedWithIdsAlone() throws Exception {
        Browser browser = signedIn();
        setUpAnApp(browser);
        browser.submit("/account/security/app/remove");

        assertThat(mails()).contains("FACTOR_ADDED", "FACTOR_REMOVED");
        List<String> entries = tenant.read(
                "select action || ' ' || details from audit_entry where subject_type = 'account' order by at");
        assertThat(entries)
                .anySatisfy(entry ->
                        assertThat(entry).startsWith("identity.factor-added").contains("APP"))
                .anySatisfy(entry ->
                        assertThat(entry).startsWith("identity.factor-removed").contains("APP"))
                .allSatisfy(entry -> assertThat(entry).doesNotContain(tenant.mark));
    }

    @Test
    void aParticipantMayAskForASecondFactorAndThenNeedsIt() throws Exception {
        UUID account = context.getBean(AccountService.class)
                .openFor(UUID.randomUUID() + "@azienda.example", "Ugo Neri", Locale.ITALIAN);
        Browser first = new Browser(context);
        first.submit("/sign-in/link/" + context.getBean(SignInLinks.class).mint(account));
        AppCodes app = setUpAnApp(first);

        Browser browser = new Browser(context);
        assertThat(browser.submit("/sign-in/link/"
                                + context.getBean(SignInLinks.class).mint(account))
                        .getRedirectedUrl())
                .isEqualTo(SECOND);
        assertThat(browser.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(give(browser, "APP", app.next()).getRedirectedUrl()).isEqualTo("/home");
        assertThat(browser.open("/account").getStatus()).isEqualTo(200);
    }

    private Browser signedIn() throws Exception {
        Browser browser = new Browser(context);
        signIn(browser);
        give(browser, "MAIL_CODE", context.getBean(MailCodes.class).mint(tenant.owner));
        return browser;
    }

    private MockHttpServletResponse signIn(Browser browser) throws Exception {
        return browser.submit("/sign-in", "email", email, "password", PASSWORD);
    }

    private static MockHttpServletResponse give(Browser browser, String way, String code) throws Exception {
        return browser.submit(SECOND, "way", way, "code", code);
    }

    private AppCodes setUpAnApp(Browser browser) throws Exception {
        AppCodes app = begin(browser);
        assertThat(browser.submit("/account/security/app", "code", app.now()).getStatus())
                .isEqualTo(200);
        return app;
    }

    private static AppCodes begin(Browser browser) throws Exception {
        browser.submit("/account/security/app/begin");
        Document page = page(browser.open("/account/security/app"));
        assertThat(page.select("img.qr-code").attr("src")).startsWith("data:image/svg+xml;base64,");
        return new AppCodes(page.select("main code, #main code").text());
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    /** A code of the same length that is another. */
    private static String wrong(String code) {
        return (code.charAt(0) == '9' ? '0' : (char) (code.charAt(0) + 1)) + code.substring(1);
    }

    private List<String> mails() throws Exception {
        List<String> purposes = new ArrayList<>();
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(
                        "select purpose from outbox_mail where account_id = '" + tenant.owner + "'")) {
            while (rows.next()) {
                purposes.add(rows.getString(1));
            }
        }
        return purposes;
    }

    private void execute(String sql) throws Exception {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
