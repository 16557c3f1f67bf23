package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who only looks leaves no session behind, and a form counts with the token of its page alone. */
@RunningPortal
class ReadersTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoOnlyLooksHasNoSession() throws Exception {
        long before = sessions();
        for (String path :
                List.of("/", "/sign-in", "/privacy", "/accessibility", "/legal-notes", "/account", "/nowhere")) {
            List<String> cookies = get(path).headers().allValues("Set-Cookie");
            assertThat(cookies).as(path).noneMatch(cookie -> cookie.contains("SESSION"));
            assertThat(cookies)
                    .filteredOn(cookie -> cookie.startsWith("CSRF="))
                    .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void aFormIsTakenWithTheTokenOfItsPageAndNoOther() throws Exception {
        HttpResponse<String> page = get("/sign-in");
        String token = Jsoup.parse(page.body())
                .select("form[action=/sign-in] input[name=_csrf]")
                .val();
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("CSRF="))
                .findFirst()
                .map(set -> set.split(";", 2)[0])
                .orElseThrow();
        String another = get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(post("", cookie)).isEqualTo(403);
        assertThat(post(token, "CSRF=")).isEqualTo(403);
        assertThat(post(token, another.split(";", 2)[0])).isEqualTo(403);
        assertThat(post(token, cookie)).isEqualTo(422);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private int post(String token, String cookie) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
