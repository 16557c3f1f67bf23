package it.incontro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseTests {

    @Test
    void givesTheApplicationARoleForWhichRowSecurityHolds() throws SQLException {
        TestDatabase database = TestDatabase.empty();

        assertThat(one(
                        database.asApplication(),
                        "select rolsuper::text || rolbypassrls || rolcreaterole || rolcreatedb from pg_roles"
                                + " where rolname = current_user"))
                .isEqualTo("falsefalsefalsefalse");
        assertThat(one(
                        database.asApplication(),
                        "select count(*) from pg_class where relowner = current_user::regrole"))
                .isEqualTo("0");
        assertThat(one(
                        database.asOwner(),
                        "select rolsuper::text || rolbypassrls from pg_roles" + " where rolname = current_user"))
                .isEqualTo("falsefalse");
    }

    @Test
    void letsTheApplicationWorkWithTablesOfTheOwnerAndChangeNoTable() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table stand (name citext, number int generated always as identity)");
        }

        try (Connection application = database.asApplication();
                Statement statement = application.createStatement()) {
            statement.execute("insert into stand (name) values ('Desk A')");
            assertThat(one(database.asApplication(), "select name from stand where name = 'desk a'"))
                    .isEqualTo("Desk A");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("alter table stand add column x int"))
                    .withMessageContaining("must be owner of table stand");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("create table mine (x int)"))
                    .withMessageContaining("permission denied for schema public");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("truncate stand"))
                    .withMessageContaining("permission denied for table stand");
        }
    }

    @Test
    void holdsTheTablesOfAllMigrationsWhenMigrated() throws SQLException {
        TestDatabase database = TestDatabase.migrated();

        assertThat(one(database.asOwner(), "select count(*) from flyway_schema_history where not success"))
                .isEqualTo("0");
        assertThat(one(database.asApplication(), "select count(*) from spring_session"))
                .isEqualTo("0");
    }

    @Test
    void keepsDatabasesApart() throws SQLException {
        TestDatabase one = TestDatabase.migrated();
        TestDatabase other = TestDatabase.migrated();
        try (Connection owner = one.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table only_here (x int)");
        }

        assertThat(one(other.asOwner(), "select to_regclass('only_here')::text"))
                .isNull();
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
