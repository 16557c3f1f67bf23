package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Writes bytes into a socket as they are, which no library for HTTP would; keeps cookies and the token of forms. */
final class RawBrowser {

    private static final Pattern COOKIE = Pattern.compile("(?i)\\r\\nset-cookie: ([^=;]+)=([^;\\r]*)");

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();
    private String token = "";

    RawBrowser(int port) {
        this.port = port;
    }

    /** What the portal answers to an address, of whose characters each is one byte. */
    String get(String target) {
        String answer = send("GET " + target + " HTTP/1.1\r\n" + head() + "\r\n");
        String found = Jsoup.parse(answer).select("input[name=_csrf]").val();
        token = found.isEmpty() ? token : found;
        return answer;
    }

    /** What the portal answers to a form, of whose characters each is one byte. */
    String post(String target, String body) {
        String form = "_csrf=" + token + "&" + body;
        return send("POST " + target + " HTTP/1.1\r\n" + head()
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + form);
    }

    private String head() {
        String kept = cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
        return "Host: localhost\r\nConnection: close\r\n" + (kept.isEmpty() ? "" : "Cookie: " + kept + "\r\n");
    }

    /** What comes back for these bytes, whole. */
    String send(String request) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException refusedMeanwhile) {
                assertThat(request.length()).as("a short request is read whole").isGreaterThan(10_000);
            }
            byte[] part = new byte[8192];
            int length = socket.getInputStream().read(part);
            while (length >= 0) {
                got.write(part, 0, length);
                length = socket.getInputStream().read(part);
            }
        } catch (IOException broken) {
            got.writeBytes(("\n" + broken).getBytes(StandardCharsets.UTF_8));
        }
        String answer = got.toString(StandardCharsets.UTF_8);
        COOKIE.matcher(answer.split("\r\n\r\n", 2)[0])
                .results()
                .forEach(cookie -> cookies.put(cookie.group(1), cookie.group(2)));
        return answer;
    }
}
