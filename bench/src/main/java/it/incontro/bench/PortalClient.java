package it.incontro.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens pages of a demo portal, and signs in with its users. */
final class PortalClient {

    private static final String PASSWORD = "prova-incontro";
    private static final List<String> USERS = List.of(
            "anna.ferrero@ceipiemonte.example",
            "luca.rinaldi@ceipiemonte.example",
            "desk.michigan@ceipiemonte.example",
            "elena.bruno@aizoon.example",
            "karen.whitfield@ford.example",
            "giulia.astengo@regione-piemonte.example",
            "paolo.serra@dumarey.example",
            "vera.lisina@interpreti-esempio.example",
            "marco.villa@camera-demo.example");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    PortalClient(String url) {
        this.url = url;
    }

    int get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url + path)).build()).statusCode();
    }

    /** Signs in as one of the users, with a session of its own, and says with what status that was answered. */
    int signIn(int user) throws IOException {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(URI.create(url + "/sign-in")).build());
        Matcher token = TOKEN.matcher(page.body());
        if (!token.find()) {
            return page.statusCode();
        }
        List<String> cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .toList();
        String form = "_csrf=" + encoded(token.group(1)) + "&email=" + encoded(USERS.get(user % USERS.size()))
                + "&password=" + encoded(PASSWORD);
        return send(HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", String.join("; ", cookies))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
