package it.incontro.identity;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the name, address and number of somebody out of what others typed about them. */
@Component
public class Redaction {

    /** What stands there afterwards. */
    public static final String GONE = "[…]";

    /** Shorter words would be found within others. */
    private static final int SHORTEST = 5;

    private static final Pattern SPECIAL = Pattern.compile("([.^$*+?()\\[\\]{}|\\\\-])");

    private final JdbcClient jdbc;

    Redaction(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In these columns of a table of the current organiser. Table and columns are the code's own, never typed. */
    public void in(String table, List<String> columns, Subject subject) {
        for (String word : subject.words()) {
            if (word.length() >= SHORTEST) {
                columns.forEach(column -> replace(table, column, word));
            }
        }
    }

    private void replace(String table, String column, String word) {
        jdbc.sql("""
            update %s set %s = regexp_replace(%s, :pattern, :gone, 'gi')
            where organiser_id = :organiser and %s ~* :pattern
            """.formatted(table, column, column, column))
                .param("pattern", SPECIAL.matcher(word).replaceAll("\\\\$1"))
                .param("gone", GONE)
                .param("organiser", CurrentTenant.required())
                .update();
    }
}
