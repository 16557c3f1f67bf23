package it.incontro.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import it.incontro.identity.AccountService;
import it.incontro.identity.MailCodes;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A passkey from making it to removing it, with the authenticator of a real browser. */
@DemoPortal
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasskeyIT {

    private static final String DELEGATE = DemoUsers.DELEGATE;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountService accounts;

    @Autowired
    private MailCodes codes;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = new Chromium(port);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void signsInWithThePasskeyThatWasMadeUntilItIsRemoved() {
        Page page = chromium.signedIn(DELEGATE, DemoUsers.PASSWORD, "en");
        plugInAnAuthenticator(page);
        page.navigate("/account/security");
        add(page, "Test laptop");
        confirmByMail(page);
        add(page, "Test laptop");
        page.locator(".recovery-codes li").last().waitFor();
        assertThat(page.locator(".recovery-codes li").count()).isEqualTo(10);

        signOut(page);
        page.navigate("/sign-in");
        page.locator("form[data-passkey] button").click();
        page.waitForURL("**/home");
        page.navigate("/account/security");
        assertThat(page.locator(".passkeys").innerText()).contains("Test laptop");

        Page password = chromium.visitor("en");
        password.navigate("/sign-in");
        password.locator("#email").fill(DELEGATE);
        password.locator("#password").fill(DemoUsers.PASSWORD);
        password.locator("#password").press("Enter");
        password.waitForURL("**/sign-in/second");
        assertThat(password.locator("form[data-passkey] button").isVisible()).isTrue();

        page.locator(".passkeys summary").click();
        page.locator(".passkeys .confirm-box button").click();
        page.locator(".notice-success").first().waitFor();
        signOut(page);
        page.navigate("/sign-in");
        page.locator("form[data-passkey] button").click();
        page.locator(".notice-danger").first().waitFor();
        page.navigate("/account");
        assertThat(page.url()).endsWith("/sign-in");
    }

    private static void add(Page page, String name) {
        page.locator("#passkey-label").fill(name);
        page.locator("form[data-passkey=create] button").click();
    }

    /** The password alone is not enough to set a second factor up. */
    private void confirmByMail(Page page) {
        UUID account = accounts.findByEmail(DELEGATE).orElseThrow().id();
        page.locator("#code-MAIL_CODE").fill(codes.mint(account));
        page.locator("form:has(#code-MAIL_CODE) button").click();
        page.waitForURL("**/account/security");
    }

    private static void signOut(Page page) {
        page.locator("form[action$='/sign-out'] button").first().click();
        page.waitForLoadState();
    }

    private static void plugInAnAuthenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
