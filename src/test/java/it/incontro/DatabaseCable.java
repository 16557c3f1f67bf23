package it.incontro;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The way to the database, which a test can cut, leave dead and mend. */
public final class DatabaseCable implements AutoCloseable {

    private static final int WAITING = 50;
    private static final int MOST_TRIES = 5;

    private final InetSocketAddress database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket entry;
    private volatile boolean cut;
    private volatile boolean dead;

    private DatabaseCable(InetSocketAddress database) throws IOException {
        this.database = database;
        this.entry = new ServerSocket(0, WAITING, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    /** A cable to the host and port that a JDBC address names. */
    static DatabaseCable to(String host, int port) {
        try {
            return new DatabaseCable(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entry.getLocalPort();
    }

    /** Ends all connections and every new one at once, as when the server is stopped. */
    public void cut() throws IOException {
        cut = true;
        endAll();
    }

    /** Keeps connections open and takes new ones, but nothing goes through, as when a firewall drops all. */
    public void stall() {
        dead = true;
    }

    /** All is as before; what was swallowed meanwhile is lost, so those connections cannot go on. */
    public void mend() throws IOException {
        if (dead) {
            endAll();
            dead = false;
        }
        cut = false;
    }

    /** As {@link #mend()}, and waits until the portal's pool has forgotten the broken connections, for whoever comes next. */
    public void mend(DataSource pool) throws Exception {
        mend();
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        for (int tries = 0; !answers(pool); tries++) {
            if (tries > MOST_TRIES) {
                throw new IllegalStateException("the database does not come back");
            }
        }
    }

    private static boolean answers(DataSource pool) {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        endAll();
    }

    private void endAll() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void serve() {
        while (!entry.isClosed()) {
            try {
                Socket client = entry.accept();
                if (cut) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException ended) {
                // It is over, or the database takes nobody: the loop sees which.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket();
        server.connect(database);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(client);
        open.add(server);
        if (cut) {
            // It was cut while this one was being laid.
            endAll();
        }
        Thread.ofVirtual().start(() -> carry(client, server));
        Thread.ofVirtual().start(() -> carry(server, client));
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (!dead) {
                    out.write(bytes, 0, read);
                    out.flush();
                }
            }
        } catch (IOException ended) {
            // Either side ended it, or the cable was cut.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }
}
