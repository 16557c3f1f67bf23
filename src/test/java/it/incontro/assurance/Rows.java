package it.incontro.assurance;

import it.incontro.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All rows of all tables of the database, whoever's they are, for showing that nothing changed. */
final class Rows {

    private static final String EVERY_TABLE =
            "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE"
                    + " TABLE'";

    /** Without what belongs to no deed: sessions, counts of failures, keys of forms and the history of migrations. */
    private static final String TABLES = EVERY_TABLE
            + " and table_name not in ('form_key', 'flash_notice', 'rate_limit', 'spring_session',"
            + " 'spring_session_attributes',"
            + " 'flyway_schema_history')";

    private Rows() {}

    /** A fingerprint of each table. */
    static Map<String, String> of(TestDatabase database) {
        return query(database, TABLES, """
            select '%1$s', count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "%1$s" t
            """);
    }

    /** A fingerprint of the rows of each table in which one of these texts stands. */
    static Map<String, String> mentioning(TestDatabase database, Set<String> texts) {
        return query(database, TABLES, """
            select '%1$s', count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "%1$s" t
            where t::text ~ 'TEXTS'
            """.replace("TEXTS", String.join("|", texts)));
    }

    /** The tables in which a text stands, as text or in bytes. */
    static Set<String> tablesContaining(TestDatabase database, String text) {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        Map<String, String> counts =
                query(database, EVERY_TABLE, """
                    select '%1$s', count(*)::text from "%1$s" t where t::text like '%%TEXT%%' or t::text like '%%BYTES%%'
                    """.replace("TEXT", text).replace("BYTES", bytes));
        counts.values().removeIf("0"::equals);
        return counts.keySet();
    }

    private static Map<String, String> query(TestDatabase database, String tables, String perTable) {
        Map<String, String> results = new TreeMap<>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            List<String> parts = new ArrayList<>();
            try (var names = statement.executeQuery(tables)) {
                while (names.next()) {
                    parts.add(perTable.formatted(names.getString(1)));
                }
            }
            try (var rows = statement.executeQuery(String.join(" union all ", parts))) {
                while (rows.next()) {
                    results.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return results;
    }
}
