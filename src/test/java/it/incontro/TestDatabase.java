package it.incontro;

import it.incontro.embedded.DatabaseRoles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A database of its own for one test class or one Spring context, on a real PostgreSQL that all tests of this JVM share.
 *
 * @param name unlike that of any other
 * @param url JDBC address without user
 */
public record TestDatabase(String name, String url) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database with its roles and nothing else. */
    public static TestDatabase empty() {
        return create("incontro_" + COUNT.incrementAndGet(), "template1");
    }

    /** A database with the tables of all migrations and no rows. */
    public static TestDatabase migrated() {
        return create("incontro_" + COUNT.incrementAndGet(), Migrated.TEMPLATE.name());
    }

    /** Connects as the application does: row security holds. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.APPLICATION, "");
    }

    /** Connects as the role that owns the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, DatabaseRoles.OWNER, "");
    }

    /** Connects as superuser, for whom no rule holds: for arranging rows and looking behind row security. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "");
    }

    /** To be called while a Spring context starts that uses such a database. */
    static void outliveSpringContexts() {
        Running.SERVER.stopAfterSpringContexts();
    }

    private static TestDatabase create(String name, String template) {
        TestDatabase database = new TestDatabase(name, Running.SERVER.url(name));
        try {
            try (Connection maintenance = DriverManager.getConnection(Running.SERVER.url("postgres"), "postgres", "");
                    var statement = maintenance.createStatement()) {
                statement.execute("create database %s template %s".formatted(name, template));
            }
            try (Connection superuser = database.asSuperuser()) {
                DatabaseRoles.createIn(superuser);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static final class Running {

        private static final TestServer SERVER = TestServer.start();
    }

    private static final class Migrated {

        private static final TestDatabase TEMPLATE = migrate(create("incontro_template", "template1"));

        private static TestDatabase migrate(TestDatabase database) {
            Flyway.configure()
                    .dataSource(database.url(), DatabaseRoles.OWNER, "")
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .load()
                    .migrate();
            return database;
        }
    }
}
