package it.incontro.demo;

import it.incontro.identity.CurrentTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many rows of the current organiser at once, where the services would take minutes. */
@Component
@Profile("demo")
class BulkRows {

    private final JdbcTemplate jdbc;

    BulkRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds rows of a table: its columns in the order of the values, parted by commas, without the organiser. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(String table, String columns, List<@Nullable Object[]> rows) {
        UUID organiser = CurrentTenant.required();
        List<String> names = Stream.of(("organiser_id, " + columns).split(","))
                .map(String::strip)
                .toList();
        String marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        List<Object[]> complete = new ArrayList<>();
        for (@Nullable Object[] row : rows) {
            @Nullable Object[] values = new Object[row.length + 1];
            values[0] = organiser;
            System.arraycopy(row, 0, values, 1, row.length);
            complete.add(values);
        }
        jdbc.batchUpdate("insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), marks), complete);
    }
}
