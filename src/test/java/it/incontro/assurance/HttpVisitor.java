package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.identity.AccountService;
import it.incontro.identity.MailCodes;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.Visitor;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ApplicationContext;

/** Somebody with a browser at the other end of the network: cookies, forms and their keys, redirects by hand. */
final class HttpVisitor {

    private static final String PASSWORD = "un lungo viaggio nel Monferrato";

    private final URI base;
    private final HttpClient client;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private volatile String token = "";

    HttpVisitor(int port) {
        this.base = URI.create("http://localhost:" + port);
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Somebody who works for an organiser. */
    static HttpVisitor staff(ApplicationContext context, UUID account) throws Exception {
        AccountService accounts = context.getBean(AccountService.class);
        accounts.usePassword(account, PASSWORD);
        HttpVisitor visitor = new HttpVisitor(portOf(context));
        visitor.readToken("/sign-in");
        String email = accounts.find(account).orElseThrow().email();
        assertThat(visitor.post("/sign-in", "email", email, "password", PASSWORD)
                        .statusCode())
                .as("signing in")
                .isEqualTo(302);
        visitor.readToken("/sign-in/second");
        visitor.post("/sign-in/second/mail");
        String code = context.getBean(MailCodes.class).mint(account);
        visitor.signIn("/sign-in/second", "way", "MAIL_CODE", "code", code);
        return visitor;
    }

    /** Somebody who takes part. */
    static HttpVisitor participant(ApplicationContext context, Visitor visitor) throws Exception {
        UUID account = ((Visitor.Account) visitor).accountId();
        HttpVisitor browser = new HttpVisitor(portOf(context));
        String link = "/sign-in/link/" + context.getBean(SignInLinks.class).mint(account);
        browser.readToken(link);
        browser.signIn(link);
        return browser;
    }

    static int portOf(ApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private void signIn(String path, String... fields) throws Exception {
        assertThat(post(path, fields).statusCode()).as("signing in").isEqualTo(302);
        token = "";
    }

    /** What a form of this page brings against forgery; it stays the same for the session. */
    void readToken(String path) throws IOException, InterruptedException {
        token = page(path).select("input[name=_csrf]").val();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "en");
    }

    HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", language));
    }

    /** The same session, for somebody who plays. */
    it.incontro.bench.portal.Browser browser() {
        return new it.incontro.bench.portal.Browser(base, cookies);
    }

    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as("GET " + path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            readToken("/account");
        }
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encoded(token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** The page to which a form led. */
    Document follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        return page(locationOf(answer));
    }

    /** Takes a cookie that somebody else was given. */
    void bring(String setCookie) throws IOException {
        cookies.put(base, Map.of("Set-Cookie", List.of(setCookie)));
    }

    static String locationOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What stands in the notice of a page. */
    static String noticeOf(Document page) {
        return page.select("#notices").text();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
