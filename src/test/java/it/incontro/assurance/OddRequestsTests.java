package it.incontro.assurance;

import it.incontro.RunningPortal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** Bytes that no browser sends, straight into the socket: a plain refusal, whole, with its headers and its number. */
@RunningPortal
class OddRequestsTests {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

    private static final List<String> HEADERS = List.of(
            "content-security-policy: default-src 'self'",
            "x-content-type-options: nosniff",
            "referrer-policy: same-origin",
            "x-frame-options: deny",
            "x-request-id: ");

    @Value("${local.server.port}")
    private int port;

    @Test
    void whatTheServerRefusesByItselfCarriesHeadersAndNumber() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String line : List.of(
                "GET /%00 HTTP/1.1",
                "GET // HTTP/1.1",
                "GET //evil.example/x HTTP/1.1",
                "GET /events/%C3%28 HTTP/1.1",
                "GET /events/\u00C3( HTTP/1.1",
                "GET /events/%zz HTTP/1.1",
                "GET /events/%2e%2e%2fx HTTP/1.1",
                "GET /events/..%5c..%5cx HTTP/1.1",
                "GET /events/;x HTTP/1.1",
                "GET /\u0001 HTTP/1.1",
                "GET /a b HTTP/1.1",
                "GET /?x=<> HTTP/1.1",
                "GET /catalogue?%zz HTTP/1.1",
                "GET /?q=%C3%28&%FF=%FE HTTP/1.1",
                "GET /?q=%00 HTTP/1.1",
                "GET /no-such-page HTTP/1.1",
                "GET /language HTTP/1.1",
                "GET /" + "x".repeat(60_000) + " HTTP/1.1",
                "TRACE / HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "OPTIONS / HTTP/1.1",
                "GET * HTTP/1.1",
                "HEAD / HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "CONNECT localhost:80 HTTP/1.1",
                "PUT / HTTP/1.1",
                "DELETE /home HTTP/1.1",
                "G\u0000T / HTTP/1.1",
                "GET / HTTP/9.9",
                "nonsense")) {
            refusedOrFine(all, line, send(line + "\r\n" + HOST + "\r\n"));
        }
        all.assertAll();
    }

    @Test
    void oddHeadersAreRefusedInTheSameWay() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String headers : List.of(
                "Host: evil.example, other\r\n",
                "Host: a b\r\n",
                "Host: [::1\r\n",
                "Host: localhost\r\nHost: other\r\n",
                "X: y\r\n",
                "Host: localhost\r\nX: " + "y".repeat(60_000) + "\r\n",
                "Host: localhost\r\nX\u0000: y\r\n",
                "Host: localhost\r\n: y\r\n",
                "Host: localhost\r\nContent-Length: -1\r\n",
                "Host: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n",
                "Host: localhost\r\nTransfer-Encoding: nonsense\r\n")) {
            String what = headers.substring(0, Math.min(60, headers.length()));
            refusedOrFine(all, what, send("GET / HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n"));
        }
        all.assertAll();
    }

    @Test
    void oddBodiesAreRefusedPlainly() throws Exception {
        SoftAssertions all = new SoftAssertions();
        Map<String, String> bodies = Map.of(
                "invalid UTF-8", "email=%C3%28&password=\u00C3(",
                "half a character", "email=%ED%A0%80",
                "half an escape", "email=%4&%",
                "a NUL", "email=%00",
                "many names", "a=1&".repeat(20_000),
                "three megabytes", "email=" + "x".repeat(3_000_000));
        bodies.forEach((what, body) -> {
            String answer = post("application/x-www-form-urlencoded", body);
            refusedOrFine(all, what, answer);
            all.assertThat(status(answer)).as(what).isBetween(400, 499);
        });
        refusedOrFine(all, "no multipart", post("multipart/form-data", "x"));
        refusedOrFine(all, "broken multipart", post("multipart/form-data; boundary=x", "--x\r\nnonsense"));
        refusedOrFine(all, "another type", post("application/json", "{"));
        refusedOrFine(all, "no type", post("nonsense", "{"));
        all.assertAll();
    }

    static void refusedOrFine(SoftAssertions all, String what, String answer) {
        String shown = what.length() > 70 ? what.substring(0, 70) + "…" : what;
        all.assertThat(answer).as("answer to " + shown).startsWith("HTTP/1.1 ");
        all.assertThat(status(answer))
                .as("status of " + shown)
                .matches(status -> status >= 200 && status < 500 || status == 501 || status == 505);
        String head = answer.split("\r\n\r\n", 2)[0].toLowerCase(java.util.Locale.ROOT);
        all.assertThat(head).as("headers of " + shown).contains(HEADERS);
        if (head.contains("content-type: text/html") && !answer.endsWith("\r\n\r\n")) {
            all.assertThat(answer.stripTrailing().replaceFirst("\r\n0$", "").stripTrailing())
                    .as("page of " + shown)
                    .endsWith("</html>");
        }
        all.assertThat(answer).as(shown).doesNotContain("Exception", "Tomcat", "org.apache");
    }

    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private String post(String type, String body) {
        return send("POST /sign-in/link HTTP/1.1\r\n" + HOST + "Content-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body);
    }

    private String send(String request) {
        return new RawBrowser(port).send(request);
    }
}
