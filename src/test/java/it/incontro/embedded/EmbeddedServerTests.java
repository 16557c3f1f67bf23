package it.incontro.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.incontro.support.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTests {

    private static final Path BINARIES = Path.of("target", "test-binaries").toAbsolutePath();

    @TempDir
    private Path temporary;

    private Path data;

    @BeforeEach
    void unpackTheBinariesOnlyOnce() throws IOException {
        data = Files.createDirectory(temporary.resolve("dati di Nicolò"));
        Files.createSymbolicLink(data.resolve("binaries"), Files.createDirectories(BINARIES));
    }

    @Test
    void keepsItsDataOverARestart() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            try (Connection owner = connect(server, DatabaseRoles.OWNER);
                    Statement statement = owner.createStatement()) {
                statement.execute("create table stand as select 'Desk A' as name");
            }
        }

        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            assertThat(ask(server, DatabaseRoles.APPLICATION, "select name from stand"))
                    .isEqualTo("Desk A");
        }
    }

    @Test
    void losesNothingWhenTheMachineFails() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            assertThat(ask(server, DatabaseRoles.APPLICATION, "show fsync")).isEqualTo("on");
            assertThat(ask(server, DatabaseRoles.APPLICATION, "show synchronous_commit"))
                    .isEqualTo("on");
            assertThat(ask(server, DatabaseRoles.APPLICATION, "show full_page_writes"))
                    .isEqualTo("on");
        }
    }

    @Test
    void isReachedFromThisMachineOnly() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            assertThat(ask(server, DatabaseRoles.APPLICATION, "show listen_addresses"))
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNoOtherUserOfTheMachineIn() throws IOException {
        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            for (String role : List.of("postgres", DatabaseRoles.OWNER, DatabaseRoles.APPLICATION)) {
                for (String guess : List.of("", "postgres", server.passwords().toString())) {
                    assertThatExceptionOfType(SQLException.class)
                            .as(role)
                            .isThrownBy(() -> DriverManager.getConnection(server.url("postgres"), role, guess));
                }
            }
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres.passwords")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(data.resolve("postgres.passwords.initial")).doesNotExist();
    }

    @Test
    void refusesAClusterThatTrustsEverybody() throws IOException {
        EmbeddedServer.lasting(data).close();
        Files.delete(data.resolve("postgres.passwords"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedServer.lasting(data))
                .withMessageContaining("has no passwords");
    }

    @Test
    void ordersNamesAsReadersDo() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            assertThat(ask(
                            server,
                            DatabaseRoles.APPLICATION,
                            "select string_agg(name, ' ' order by name) from (values ('Zeta'), ('Élite'),"
                                    + " ('alfa')) as n (name)"))
                    .isEqualTo("alfa Élite Zeta");
        }
    }

    @Test
    void replacesTheServerThatAKilledPortalLeftBehind() throws IOException, SQLException {
        assertThat(PortalProcess.runOn(data)).isEqualTo(PortalProcess.STARTED);
        ProcessHandle orphan = serverOn(data);
        assertThat(orphan.isAlive()).isTrue();

        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ask(server, DatabaseRoles.APPLICATION, "select current_database()"))
                    .isEqualTo("incontro");
        }
    }

    @Test
    void leavesAProcessAloneThatGotTheNumberOfADeadServer() throws IOException, SQLException {
        EmbeddedServer.lasting(data).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile(data), stranger.pid() + "\n" + data.resolve("postgres-18") + "\n");

            try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
                assertThat(ask(server, DatabaseRoles.APPLICATION, "select 1")).isEqualTo("1");
                assertThat(stranger.isAlive()).isTrue();
            }
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void startsAfterAFirstStartThatWasInterrupted() throws IOException, SQLException {
        Path unfinished = Files.createDirectories(data.resolve("postgres-18.new"));
        Files.writeString(unfinished.resolve("postgresql.conf"), "half a fi");

        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            assertThat(ask(server, DatabaseRoles.APPLICATION, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhereToLookWhenTheDatabaseDoesNotStart() throws IOException {
        Path foreign = Files.createDirectories(data.resolve("postgres-18")).resolve("notes.txt");
        Files.writeString(foreign, "not a database");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedServer.lasting(data))
                .withMessageStartingWith("The database in %s did not start:", data)
                .withMessageEndingWith("See %s.", data.resolve("postgres.log"));
        assertThat(foreign).hasContent("not a database");
        assertThat(data.resolve("postgres.log")).content().contains("exists but is not empty");
    }

    @Test
    void refusesASecondPortalOnTheSameDirectory() throws IOException, SQLException {
        try (EmbeddedServer server = EmbeddedServer.lasting(data)) {
            String refusal =
                    "Another Incontro is already running on %s (process %d). Stop it, or set INCONTRO_DATA to another directory."
                            .formatted(
                                    data.toRealPath(), ProcessHandle.current().pid());

            assertThat(PortalProcess.runOn(data)).isEqualTo(refusal);
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedServer.lasting(data))
                    .withMessage(refusal);
            assertThat(ask(server, DatabaseRoles.APPLICATION, "select 1")).isEqualTo("1");
        }
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgres-18").resolve("postmaster.pid");
    }

    private static ProcessHandle serverOn(Path data) throws IOException {
        String pid = Files.readAllLines(pidFile(data)).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String ask(EmbeddedServer server, String role, String sql) throws SQLException {
        try (Connection connection = connect(server, role);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? result.getString(1) : "";
        }
    }

    private static Connection connect(EmbeddedServer server, String role) throws SQLException {
        String password = role.equals(DatabaseRoles.OWNER)
                ? server.passwords().owner()
                : server.passwords().application();
        return DriverManager.getConnection(server.url(EmbeddedServer.DATABASE), role, password);
    }
}
