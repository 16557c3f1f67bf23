package it.incontro.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what is held about somebody: the columns of a query become values, named by the columns; {@code id} is the row's,
 * {@code x__prefix} a code with words under that prefix. Queries name the records as {@code :persons}.
 */
@Component
public class HeldRows {

    private static final String CODE = "__";

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A section with the rows of a query. */
    public HeldSection section(String name, String sql, Subject subject) {
        return new HeldSection(
                name,
                jdbc.sql(sql)
                        .param("persons", subject.personIds())
                        .param("account", subject.accountId(), java.sql.Types.OTHER)
                        .query((RowMapper<HeldSection.Row>) HeldRows::row)
                        .list());
    }

    private static HeldSection.Row row(ResultSet row, int number) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        UUID id = null;
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            String name = row.getMetaData().getColumnLabel(column);
            Object value = row.getObject(column);
            if (name.equals("id")) {
                id = (UUID) value;
            } else if (value != null) {
                put(values, name, value);
            }
        }
        return new HeldSection.Row(id, values);
    }

    private static void put(Map<String, Object> values, String name, Object value) throws SQLException {
        int code = name.indexOf(CODE);
        if (code > 0) {
            String prefix = name.substring(code + CODE.length());
            values.put(name.substring(0, code), new HeldSection.Code(prefix, value.toString()));
        } else if (value instanceof Timestamp moment) {
            values.put(name, moment.toInstant());
        } else if (value instanceof Array several) {
            values.put(
                    name,
                    String.join(
                            ", ",
                            List.of(Arrays.copyOf(
                                    (Object[]) several.getArray(),
                                    ((Object[]) several.getArray()).length,
                                    String[].class))));
        } else {
            values.put(name, value);
        }
    }
}
