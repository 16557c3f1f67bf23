package it.incontro.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.TestDatabase;
import it.incontro.embedded.DatabaseRoles;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A portal that does not migrate by itself looks at the schema first, as the role that may not read its history. */
class SchemaCheckTests {

    @Test
    void startsOnTheSchemaOfItsRelease() {
        assertThatCode(check(TestDatabase.migrated())::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void startsOnTheSchemaOfALaterRelease() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        change(
                database,
                "update flyway_schema_history set version = '209901010000' where version = '"
                        + SchemaCheck.newestOfRelease() + "'");
        assertThatCode(check(database)::afterPropertiesSet).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOlderSchemaAndSaysWhatToDo() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        change(database, "delete from flyway_schema_history where version = '" + SchemaCheck.newestOfRelease() + "'");
        assertThatThrownBy(check(database)::afterPropertiesSet)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(SchemaCheck.newestOfRelease())
                .hasMessageContaining("--incontro.migrate");
    }

    @Test
    void refusesADatabaseThatWasNeverMigrated() {
        assertThatThrownBy(check(TestDatabase.empty())::afterPropertiesSet).isInstanceOf(StartRefused.class);
    }

    private static SchemaCheck check(TestDatabase database) {
        return new SchemaCheck(new DriverManagerDataSource(database.url(), DatabaseRoles.APPLICATION, ""));
    }

    private static void change(TestDatabase database, String statement) throws SQLException {
        try (var superuser = database.asSuperuser()) {
            superuser.createStatement().execute(statement);
        }
    }
}
