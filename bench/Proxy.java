import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A balancer for trials: java Proxy.java PORT NODE-PORT NODE-PORT …. It asks each node for its readiness, hands requests out
 * in turn, one connection a request, and tries the next node if one takes no connection: then nothing was sent yet.
 */
public final class Proxy {

    private static final int WAITING = 200;
    private static final int MOST_HEAD = 65_536;

    private final List<Integer> nodes = new ArrayList<>();
    private final Map<Integer, Boolean> ready = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    public static void main(String[] arguments) throws Exception {
        Proxy proxy = new Proxy();
        for (int i = 1; i < arguments.length; i++) {
            proxy.nodes.add(Integer.valueOf(arguments[i]));
        }
        proxy.nodes.forEach(node -> Thread.ofVirtual().start(() -> proxy.watch(node)));
        proxy.serve(Integer.parseInt(arguments[0]));
    }

    private void serve(int port) throws IOException {
        try (ServerSocket entry = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket client = entry.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        }
    }

    private void watch(int node) {
        while (true) {
            ready.put(node, isReady(node));
            try {
                Thread.sleep(250);
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    private static boolean isReady(int node) {
        try {
            HttpURLConnection question = (HttpURLConnection)
                    URI.create("http://localhost:" + node + "/readyz").toURL().openConnection();
            question.setConnectTimeout(500);
            question.setReadTimeout(2500);
            return question.getResponseCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    private void answer(Socket client) {
        try (client) {
            byte[] request = read(client.getInputStream());
            if (request.length == 0) {
                return;
            }
            try (Socket node = connect()) {
                node.getOutputStream().write(request);
                node.getOutputStream().flush();
                node.getInputStream().transferTo(client.getOutputStream());
            }
        } catch (IOException ended) {
            // One of the two ended it.
        }
    }

    private Socket connect() throws IOException {
        for (int tries = 0; tries < nodes.size() * 20; tries++) {
            int node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
            if (!ready.getOrDefault(node, false) && tries < nodes.size()) {
                continue;
            }
            try {
                Socket socket = new Socket();
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node), 1000);
                return socket;
            } catch (IOException takesNobody) {
                pause();
            }
        }
        throw new IOException("no node takes a connection");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** One whole request, which asks the node to close the connection after its answer. */
    private static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int last = 0;
        for (int next = in.read(); next >= 0 && head.size() < MOST_HEAD; next = in.read()) {
            head.write(next);
            last = (last << 8) | next;
            if (last == 0x0d0a0d0a) {
                return whole(head.toString(StandardCharsets.ISO_8859_1), in);
            }
        }
        return new byte[0];
    }

    private static byte[] whole(String head, InputStream in) throws IOException {
        int length = 0;
        StringBuilder kept = new StringBuilder();
        for (String line : head.strip().split("\r\n")) {
            String name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            if (!name.startsWith("connection:") && !name.startsWith("upgrade:") && !name.startsWith("http2-settings:")) {
                kept.append(line).append("\r\n");
            }
        }
        kept.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(kept.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(in.readNBytes(length));
        return request.toByteArray();
    }
}
