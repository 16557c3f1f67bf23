package it.incontro.bench.portal;

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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody with cookies who reads pages and sends their forms. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI base;
    private final HttpClient client;

    /** Somebody who knows this address only. */
    public Browser(URI base) {
        this(base, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
    }

    /** Somebody who has cookies already. */
    public Browser(URI base, CookieManager cookies) {
        this.base = base;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(3))
                .build();
    }

    /** Signs in with a password. */
    public Browser signIn(String email, String password) throws IOException, InterruptedException {
        Document page = Jsoup.parse(get("/sign-in").body());
        HttpResponse<String> answer = post(
                "/sign-in",
                List.of("_csrf", page.select("input[name=_csrf]").val(), "email", email, "password", password));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(email + " cannot sign in: " + answer.statusCode());
        }
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)));
    }

    Document page(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> send(Form form) throws IOException, InterruptedException {
        return post(form.action(), form.fields());
    }

    private HttpResponse<String> post(String path, List<String> fields) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += 2) {
            pairs.add(fields.get(i) + "=" + URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
