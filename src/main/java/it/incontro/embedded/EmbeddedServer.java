package it.incontro.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.incontro.support.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL server that lives as long as this process, on a free port of the loopback address. */
public final class EmbeddedServer implements AutoCloseable {

    /** The database of a lasting server. */
    public static final String DATABASE = "incontro";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String CLUSTER = "postgres-18";
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final DatabasePasswords passwords;
    private final Claim claim;

    private EmbeddedServer(EmbeddedPostgres postgres, DatabasePasswords passwords, Claim claim) {
        this.postgres = postgres;
        this.passwords = passwords;
        this.claim = claim;
    }

    /**
     * Starts the server that keeps its data in this directory, with the roles and the database {@value #DATABASE}.
     *
     * @param data made if missing; one process at a time may use it
     */
    public static EmbeddedServer lasting(Path data) {
        try {
            Path directory = privateDirectory(data);
            return startIn(directory, DataDirectoryLock.acquire(directory));
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The database in %s did not start: %s.".formatted(data, e.getMessage()),
                    "See %s.".formatted(data.resolve("postgres.log")),
                    e);
        }
    }

    private static EmbeddedServer startIn(Path data, DataDirectoryLock lock) throws IOException {
        try {
            refuseClusterWithoutPasswords(data);
            DatabasePasswords passwords = DatabasePasswords.of(data);
            EmbeddedServer server = new EmbeddedServer(startLasting(data, passwords), passwords, lock::release);
            server.createDatabaseOnce();
            LOG.info("The database is in {}", data.resolve(CLUSTER));
            return server;
        } catch (IOException | RuntimeException e) {
            OrphanServer.on(data.resolve(CLUSTER)).stop();
            lock.release();
            throw e;
        }
    }

    /**
     * Starts a fast and forgetful server for tests, without roles or database; its directory goes when it is closed.
     *
     * @param parent below it are the data until then
     */
    public static EmbeddedServer temporary(Path parent) {
        try {
            TemporaryClusters clusters =
                    new TemporaryClusters(Files.createDirectories(parent).toRealPath());
            clusters.removeThoseOfDeadProcesses();
            Path cluster = clusters.ofThisProcess();
            EmbeddedPostgres postgres = builder(cluster, parent.resolve("postgres.log"))
                    .setCleanDataDirectory(true)
                    .setServerConfig("full_page_writes", "off")
                    .start();
            return new EmbeddedServer(postgres, DatabasePasswords.NONE, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when the server still trusted whoever connected; it cannot be told now who changed what in it. */
    private static void refuseClusterWithoutPasswords(Path data) {
        if (Files.exists(data.resolve(CLUSTER).resolve("PG_VERSION")) && !DatabasePasswords.areIn(data)) {
            throw new StartRefused(
                    "The database in %s has no passwords.".formatted(data),
                    "Delete the folder to begin anew, or set INCONTRO_DATA to another one.");
        }
    }

    /** The binaries in it are run: other users of the machine are kept out. */
    private static Path privateDirectory(Path data) throws IOException {
        if (Files.notExists(data)) {
            Files.createDirectories(data);
            if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return data.toRealPath();
    }

    private static EmbeddedPostgres startLasting(Path data, DatabasePasswords passwords) throws IOException {
        Path cluster = data.resolve(CLUSTER);
        OrphanServer.on(cluster).stop();
        if (Files.notExists(cluster)) {
            initialise(data, passwords);
        }
        // The library is made for tests and turns off what keeps the data when the machine fails.
        return lastingBuilder(data, cluster, passwords)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Under another name first, so that a half-made cluster is never taken for a whole one. */
    private static void initialise(Path data, DatabasePasswords passwords) throws IOException {
        Path unfinished = data.resolve(CLUSTER + ".new");
        OrphanServer.on(unfinished).stop();
        FileSystemUtils.deleteRecursively(unfinished);
        Path password = passwords.writeForInitialisation(data);
        lastingBuilder(data, unfinished, passwords)
                // These come after the library's own word, trust, and win.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", password.toString())
                .setServerConfig("fsync", "on")
                .start()
                .close();
        Files.delete(password);
        Files.move(unfinished, data.resolve(CLUSTER), StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres.Builder lastingBuilder(Path data, Path cluster, DatabasePasswords passwords) {
        return builder(cluster, data.resolve("postgres.log"))
                .setCleanDataDirectory(false)
                .setConnectConfig("password", passwords.superuser())
                .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                .setServerConfig("max_connections", "60");
    }

    private static EmbeddedPostgres.Builder builder(Path cluster, Path log) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                // Its own hook would stop the server while the portal still finishes requests.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setOutputRedirector(ProcessBuilder.Redirect.to(log.toFile()))
                // Sorting must not depend on what languages the machine has.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "und")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
    }

    private void createDatabaseOnce() throws IOException {
        try {
            try (Connection superuser = connect(SUPERUSER)) {
                createDatabaseOnce(superuser);
            }
            try (Connection superuser = connect(DATABASE)) {
                DatabaseRoles.createIn(superuser, passwords);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void createDatabaseOnce(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (found.next()) {
                return;
            }
        }
        try (var statement = superuser.createStatement()) {
            statement.execute("create database " + DATABASE);
        }
    }

    /** A connection of the superuser to a database of this server. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, passwords.superuser());
    }

    /** With what the roles come in. */
    DatabasePasswords passwords() {
        return passwords;
    }

    /** The JDBC address of a database of this server, without user. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("The database server did not stop properly; it recovers at its next start", e);
        } finally {
            claim.release();
        }
    }

    /** What gives the directory free for the next server. */
    private interface Claim {

        void release();
    }
}
