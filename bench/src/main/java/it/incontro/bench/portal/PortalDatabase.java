package it.incontro.bench.portal;

import it.incontro.embedded.EmbeddedServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL with a lasting directory, which can be restarted without the portal knowing another address. */
final class PortalDatabase implements AutoCloseable {

    private final Path directory;
    private final Relay relay = new Relay();
    private EmbeddedServer server;

    PortalDatabase(Path directory) {
        this.directory = directory;
        this.server = start();
    }

    /** The address that the portal is given. */
    String url() {
        return "jdbc:postgresql://localhost:" + relay.port() + "/" + EmbeddedServer.DATABASE;
    }

    void restart() {
        server.close();
        server = start();
    }

    /** Past row security, and past the relay. */
    Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(server.url(EmbeddedServer.DATABASE), "postgres", password("superuser"));
    }

    /** What a role comes in with; the server keeps that beside its data. */
    String password(String role) {
        Properties passwords = new Properties();
        try {
            passwords.load(new StringReader(Files.readString(directory.resolve("postgres.passwords"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords.getProperty(role, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
        relay.close();
    }

    private EmbeddedServer start() {
        EmbeddedServer started = EmbeddedServer.lasting(directory);
        relay.lead(URI.create(started.url(EmbeddedServer.DATABASE).substring("jdbc:".length()))
                .getPort());
        return started;
    }
}
