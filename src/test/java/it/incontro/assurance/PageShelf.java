package it.incontro.assurance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets a browser see pages that were asked for before, with the portal's stylesheets and scripts. */
final class PageShelf implements AutoCloseable {

    private final Portal portal;
    private final HttpServer server;
    private final Map<String, Sight> pages = new ConcurrentHashMap<>();
    private final Map<String, Static> files = new ConcurrentHashMap<>();

    private record Static(int status, String type, byte[] content) {}

    PageShelf(Portal portal) throws IOException {
        this.portal = portal;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address at which the page is from now on. */
    String show(Sight sight) {
        String key = "/shelf/" + Integer.toHexString(sight.where().hashCode());
        pages.put(key, sight);
        return "http://localhost:" + server.getAddress().getPort() + key;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Sight sight = pages.get(path);
        if (sight == null) {
            Static file = files.computeIfAbsent(path, this::load);
            exchange.getResponseHeaders().set("Cache-Control", "max-age=3600, immutable");
            send(exchange, file.status, file.type, file.content);
        } else {
            exchange.getResponseHeaders().set("Content-Security-Policy", sight.policy());
            send(exchange, 200, "text/html;charset=utf-8", sight.html().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Static load(String path) {
        try {
            MockHttpServletResponse file = portal.send(MockMvcRequestBuilders.get(path), null);
            return new Static(file.getStatus(), type(file.getContentType()), file.getContentAsByteArray());
        } catch (Exception broken) {
            return new Static(500, "text/plain", new byte[0]);
        }
    }

    private static String type(@Nullable String type) {
        return type == null ? "application/octet-stream" : type;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }
}
