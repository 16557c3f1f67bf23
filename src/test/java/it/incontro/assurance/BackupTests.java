package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import it.incontro.IncontroApplication;
import it.incontro.embedded.DatabaseRoles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The documented commands bring a portal back from its backup, and it goes on where it was. */
class BackupTests {

    /** The build installs the tools and says so; on other machines they may be missing. */
    private static final String REQUIRED = "INCONTRO_REQUIRES_CLIENT_TOOLS";

    @TempDir
    private Path directory;

    @Test
    void restoresIntoAnEmptyDatabaseOnWhichThePortalStarts() throws Exception {
        Optional<Integer> version = ClientTools.version();
        assumeThat(version.isPresent() || System.getenv(REQUIRED) != null)
                .as("pg_dump is not installed")
                .isTrue();
        Path backup = directory.resolve("incontro.dump");
        try (EmbeddedPostgres server = ClientTools.server(version.orElseThrow(), directory.resolve("data"))) {
            String[] known = fill(server);
            ClientTools.run(server, "bin/backup", backup.toString());
            assertThat(ClientTools.run(server, "bin/restore", backup.toString(), "restored"))
                    .contains("invariants hold");

            assertThat(count(server, "restored")).isEqualTo(count(server, "incontro"));
            try (ConfigurableApplicationContext portal = start(server, "restored", "--spring.flyway.enabled=false")) {
                int port = portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
                Walk walk = new Walk(port);
                assertThat(walk.get("/").body()).contains(known);
                assertThat(walk.get("/readyz").statusCode()).isIn(200, 503);
            }
            rehearsesTheNextMigrationOnACopy(server, backup);
            refusesWhatIsBroken(server);
        }
    }

    /** The release stands on the class path here, so what the script calls as a file is these classes. */
    private void rehearsesTheNextMigrationOnACopy(EmbeddedPostgres server, Path backup) throws Exception {
        Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nexec '%s' -cp '%s' %s \"$3\"\n"
                        .formatted(
                                ProcessHandle.current().info().command().orElseThrow(),
                                System.getProperty("java.class.path"),
                                IncontroApplication.class.getName()));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        String path = java.getParent() + File.pathSeparator + System.getenv("PATH");

        assertThat(ClientTools.run(server, Map.of("PATH", path), "bin/rehearse", backup.toString(), "next.jar"))
                .contains("The migrations took")
                .contains("invariants hold");

        try (Connection superuser = connect(server, "incontro");
                var copies = superuser
                        .createStatement()
                        .executeQuery("select datname from pg_database where datname like 'incontro_rehearsal%'")) {
            assertThat(copies.next()).as("the copy is thrown away").isFalse();
        }
    }

    private static void refusesWhatIsBroken(EmbeddedPostgres server) throws SQLException {
        change(server, "alter table staff_member disable row level security");
        change(server, "update plan set discarded_at = now() where working");
        assertThatThrownBy(() -> ClientTools.run(server, "bin/check-invariants", "restored"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("only drafts are worked on")
                .hasMessageContaining("every tenant table is under row security");
    }

    /** @return what the public list must name */
    private static String[] fill(EmbeddedPostgres server) throws SQLException {
        try (Connection superuser = server.getPostgresDatabase().getConnection()) {
            superuser.createStatement().execute("create database incontro");
        }
        try (Connection superuser = connect(server, "incontro")) {
            DatabaseRoles.createIn(superuser);
        }
        try (ConfigurableApplicationContext portal = start(server, "incontro")) {
            TwoTenants tenants = new TwoTenants(portal);
            return new String[] {tenants.eventA.event.code(), tenants.eventB.event.code()};
        }
    }

    private static ConfigurableApplicationContext start(EmbeddedPostgres server, String database, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
        arguments.addAll(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + DatabaseRoles.APPLICATION,
                "--spring.flyway.url=" + url,
                "--spring.flyway.user=" + DatabaseRoles.OWNER,
                "--server.port=0",
                "--management.server.port=0"));
        return new SpringApplicationBuilder(IncontroApplication.class)
                .profiles("test")
                .run(arguments.toArray(String[]::new));
    }

    private static List<String> count(EmbeddedPostgres server, String database) throws SQLException {
        try (Connection superuser = connect(server, database);
                var rows = superuser.createStatement().executeQuery("""
                    select (select count(*) from audit_entry) || ' ' || (select count(*) from placement_person) || ' '
                        || (select count(*) from person) || ' ' || (select count(*) from meeting_request) || ' '
                        || (select md5(string_agg(p::text, '' order by p.id)) from participation p)
                    """)) {
            rows.next();
            return List.of(rows.getString(1));
        }
    }

    private static void change(EmbeddedPostgres server, String statement) throws SQLException {
        try (Connection superuser = connect(server, "restored")) {
            superuser.createStatement().execute(statement);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "");
    }
}
