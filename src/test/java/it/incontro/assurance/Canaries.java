package it.incontro.assurance;

import it.incontro.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts that nobody else may ever see, written behind row security into every column that can hold one: text, lists of
 * texts and JSON. Columns whose values a constraint or a reader's grammar prescribes stay as they are.
 */
final class Canaries {

    private static final String FREE_COLUMNS = """
        select distinct c.table_name, c.column_name, c.data_type
        from information_schema.columns c
        join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
        join pg_attribute a on a.attrelid = t.oid and a.attname = c.column_name
        where c.table_schema = 'public' and c.data_type in ('text', 'character varying', 'ARRAY', 'jsonb')
            and (c.data_type <> 'ARRAY' or c.udt_name = '_text') and c.is_generated = 'NEVER'
            and exists (select from information_schema.columns o
                where o.table_name = c.table_name and o.column_name = 'organiser_id')
            and not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype <> 'n'
                and k.conname <> left(format('ck_%s_%s_plain', c.table_name, c.column_name), 63)
                and a.attnum = any (k.conkey))
            and not exists (select from pg_index i where i.indrelid = t.oid and i.indisunique and a.attnum = any (i.indkey))
            and c.table_name not in ('event_directory', 'solver_run_checkpoint') and c.column_name <> 'zone'
        order by 1, 2
        """;

    private Canaries() {}

    /** A column of a table. */
    record Column(String table, String name, String type) {

        private String planted(String text) {
            return switch (type) {
                case "ARRAY" -> "array['" + text + "']";
                case "jsonb" -> "jsonb_build_object('canary', '" + text + "')";
                default -> "coalesce(\"" + name + "\", '') || ' " + text + "'";
            };
        }
    }

    /** Writes a text into all that fits a condition in SQL on the rows of each table. @return the columns it stands in */
    static List<Column> plant(TestDatabase database, String text, String condition) {
        try (Connection superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            // frozen versions and kept histories refuse changes; here they are to carry the text, too
            statement.execute("set session_replication_role = replica");
            List<Column> planted = new ArrayList<>();
            for (Column column : columns(superuser)) {
                String where = condition.replace("{table}", column.table());
                if (fits(superuser, column, where)
                        && statement.executeUpdate("update \"%s\" set \"%s\" = %s where %s"
                                        .formatted(column.table(), column.name(), column.planted(text), where))
                                > 0) {
                    planted.add(column);
                }
            }
            return planted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(Connection connection, Column column, String where) throws SQLException {
        try (var columns = connection.getMetaData().getColumns(null, "public", column.table(), null)) {
            List<String> names = new ArrayList<>();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
            return names.stream().anyMatch(name -> where.startsWith(name + " "));
        }
    }

    private static List<Column> columns(Connection connection) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(FREE_COLUMNS)) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }
}
