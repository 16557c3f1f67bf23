package it.incontro.bench.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A port that stays the same while what listens behind it restarts somewhere else. */
final class Relay implements AutoCloseable {

    private static final int WAITING = 100;

    private final ServerSocket entry;
    private volatile int target;

    Relay() {
        try {
            entry = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return entry.getLocalPort();
    }

    void lead(int port) {
        target = port;
    }

    @Override
    public void close() throws IOException {
        entry.close();
    }

    private void serve() {
        while (!entry.isClosed()) {
            try {
                Socket client = entry.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                // The loop sees whether it is over.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> carry(server, client));
            carry(client, server);
        } catch (IOException nobodyThere) {
            close(client);
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Either side ended it.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // That is what was wanted.
        }
    }
}
