package it.incontro.assurance;

import it.incontro.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rows of all tables of the database, whoever's they are, for showing that nothing changed. */
final class Rows {

    private static final String TABLES = """
        select table_name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE'
            and table_name not in ('form_key', 'spring_session', 'spring_session_attributes', 'flyway_schema_history')
        """;

    private Rows() {}

    /** A fingerprint of each table. */
    static Map<String, String> of(TestDatabase database) {
        Map<String, String> fingerprints = new TreeMap<>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            List<String> parts = new ArrayList<>();
            try (var tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    String name = tables.getString(1);
                    parts.add(
                            "select '%1$s', count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"%1$s\" t"
                                    .formatted(name));
                }
            }
            try (var rows = statement.executeQuery(String.join(" union all ", parts))) {
                while (rows.next()) {
                    fingerprints.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return fingerprints;
    }
}
