package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import it.incontro.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What every answer carries over the network, whatever it says, and what none does. */
@RunningPortal
class HeadersTests {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    private static final Pattern INSIDE = Pattern.compile("Exception|\\bat"
            + " (org|java|it|jakarta)\\.|(org|java|jakarta|it)\\.[a-z]+\\.[a-z.]*[A-Z]\\w+|\\bSQL\\b|Tomcat");

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private TestDatabase database;

    @Test
    void goodAnswersCarryThem() throws Exception {
        expect(get("/"), 200);
        expect(get("/sign-in"), 200);
        expect(get("/home"), 302);
        expect(get("/css/incontro.css"), 200);
        expect(get("/livez"), 200);
    }

    @Test
    void refusalsCarryThemAndTellNothingOfTheInside() throws Exception {
        expectPlainRefusal(get("/no-such-page"), 404);
        expectPlainRefusal(get("/css/no-such-style.css"), 404);
        expectPlainRefusal(get("/events/no-such-event"), 404);
        expectPlainRefusal(get("/language"), 405);
        expectPlainRefusal(post("/sign-in", "email=a"), 403);
        expectPlainRefusal(get("/events//setup"), 400);
        expectPlainRefusal(get("/events/a;b=c"), 400);
    }

    @Test
    void aFailureCarriesThemAndNamesTheRequestAlone() throws Exception {
        change("alter table event_directory rename to event_directory_away");
        try {
            HttpResponse<String> answer = get("/");
            expectPlainRefusal(answer, 500);
            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(answer.body()).contains(id).doesNotContain("event_directory");
        } finally {
            change("alter table event_directory_away rename to event_directory");
        }
    }

    @Test
    void theActuatorIsNotOnThePublicPort() throws Exception {
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/info", "/metrics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get("/livez").body()).contains("UP");
        assertThat(get("/readyz").body()).contains("UP");
    }

    @Test
    void noHeaderOfARequestLeadsARedirectElsewhere() throws Exception {
        String answer = raw("GET /home HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("evil");
    }

    @Test
    void thePagesHaveNoScriptOrStyleOfTheirOwn() throws Exception {
        for (String path : List.of("/", "/sign-in", "/accessibility", "/privacy", "/no-such-page")) {
            var page = org.jsoup.Jsoup.parse(get(path).body());
            assertThat(page.select("script:not([src]), style, [style], [onclick], [onload], [onsubmit]"))
                    .as(path)
                    .isEmpty();
        }
    }

    private static void expect(HttpResponse<String> answer, int status) {
        String what = answer.request().uri() + "";
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(what)
                .containsExactly(POLICY);
        assertThat(answer.headers().allValues("X-Content-Type-Options"))
                .as(what)
                .containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).as(what).containsExactly("same-origin");
        assertThat(answer.headers().allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(answer.headers().firstValue("X-Request-Id")).as(what).isPresent();
        assertThat(answer.headers().firstValue("Server")).as(what).isEmpty();
    }

    private static void expectPlainRefusal(HttpResponse<String> answer, int status) {
        expect(answer, status);
        assertThat(INSIDE.matcher(answer.body())
                        .results()
                        .map(found -> found.group())
                        .toList())
                .as("what the inside shows at " + answer.request().uri())
                .isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void change(String statement) throws SQLException {
        try (var superuser = database.asSuperuser();
                var sql = superuser.createStatement()) {
            sql.execute(statement);
        }
    }
}
