package it.incontro;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import it.incontro.embedded.DatabaseRoles;
import it.incontro.support.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with which the owner migrates, so that the portal itself needs not know the owner's password. */
class MigrationTests {

    @Test
    void makesTheWholeSchemaAndEnds() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        migrate(database);
        try (Connection application = database.asApplication();
                var version = application.createStatement().executeQuery("select schema_version()")) {
            assertThat(version.next()).isTrue();
            assertThat(version.getString(1)).startsWith("2026");
        }
    }

    @Test
    void saysWhatIsMissingWithoutADatabase() {
        assertThatThrownBy(() -> Migration.run())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void makesAnIndexBesideThoseWhoWork(@TempDir Path next) throws IOException {
        Files.writeString(
                next.resolve("V209901010000__next.sql"), "create index concurrently ix_next on person (created_at);");
        TestDatabase database = TestDatabase.migrated();
        assertTimeoutPreemptively(ofSeconds(60), () -> migrate(database, next));
    }

    @Test
    void everyMigrationSaysHowLongItWaitsForATable() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("V")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).contains("set lock_timeout = '5s';"));
        }
    }

    @Test
    void givesUpSoonWhereSomebodyHoldsTheTable(@TempDir Path next) throws Exception {
        Files.writeString(
                next.resolve("V209901010000__next.sql"),
                "set lock_timeout = '1s'; alter table person add column nickname text;");
        TestDatabase database = TestDatabase.migrated();
        try (Connection busy = database.asSuperuser()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("lock table person in access exclusive mode");
            assertTimeoutPreemptively(
                    ofSeconds(60),
                    () -> assertThatThrownBy(() -> migrate(database, next)).hasStackTraceContaining("lock timeout"));
            busy.rollback();
        }
        assertTimeoutPreemptively(ofSeconds(60), () -> migrate(database, next));
    }

    private static void migrate(TestDatabase database, Path... next) {
        String more = next.length == 0 ? "" : ",filesystem:" + next[0];
        Migration.run(
                "--spring.datasource.url=" + database.url(),
                "--spring.flyway.user=" + DatabaseRoles.OWNER,
                "--spring.flyway.password=",
                "--spring.flyway.locations=classpath:db/migration" + more);
    }
}
