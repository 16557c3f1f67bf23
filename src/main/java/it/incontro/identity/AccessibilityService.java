package it.incontro.identity;

import it.incontro.support.Rejected;
import it.incontro.support.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accessibility declarations of the organisers. */
@Service
public class AccessibilityService {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    AccessibilityService(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the current organiser declares; empty while it has drawn up nothing. */
    @Transactional(readOnly = true)
    public Optional<AccessibilityStatement> find() {
        return jdbc.sql("select * from accessibility_statement where organiser_id = ?")
                .param(CurrentTenant.required())
                .query(AccessibilityService::statement)
                .optional();
    }

    /** Declares. @throws Rejected if what is not accessible is not named */
    @Transactional
    public void declare(AccessibilityStatement statement) {
        if (statement.conformance() != AccessibilityStatement.Conformance.FULL && !statement.namesGaps()) {
            throw Rejected.field("breachesIt", "identity.accessibility.gaps-missing");
        }
        jdbc.sql("""
            insert into accessibility_statement (organiser_id, conformance, breaches_en, breaches_it, burden_en,
                burden_it, outside_en, outside_it, method, prepared_on, published_on, tested_with_people, staff,
                workstations, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (organiser_id) do update set conformance = excluded.conformance,
                breaches_en = excluded.breaches_en, breaches_it = excluded.breaches_it,
                burden_en = excluded.burden_en, burden_it = excluded.burden_it,
                outside_en = excluded.outside_en, outside_it = excluded.outside_it, method = excluded.method,
                prepared_on = excluded.prepared_on, published_on = excluded.published_on,
                tested_with_people = excluded.tested_with_people, staff = excluded.staff,
                workstations = excluded.workstations, updated_at = excluded.updated_at
            """)
                .param(CurrentTenant.required())
                .param(statement.conformance().name())
                .param(or(statement.breaches(), Text::en))
                .param(or(statement.breaches(), Text::it))
                .param(or(statement.burden(), Text::en))
                .param(or(statement.burden(), Text::it))
                .param(or(statement.outside(), Text::en))
                .param(or(statement.outside(), Text::it))
                .param(statement.method().name())
                .param(statement.preparedOn())
                .param(statement.publishedOn())
                .param(statement.testedWithPeople())
                .param(statement.staff())
                .param(statement.workstations())
                .param(Timestamp.from(clock.instant()))
                .update();
        audit.record(null, "identity.declare-accessibility", "organiser", CurrentTenant.required(), Map.of());
    }

    private static @Nullable String or(@Nullable Text text, Function<Text, String> language) {
        return text == null ? null : language.apply(text);
    }

    private static AccessibilityStatement statement(ResultSet row, int number) throws SQLException {
        return new AccessibilityStatement(
                AccessibilityStatement.Conformance.valueOf(row.getString("conformance")),
                text(row, "breaches"),
                text(row, "burden"),
                text(row, "outside"),
                AccessibilityStatement.Method.valueOf(row.getString("method")),
                row.getObject("prepared_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("tested_with_people"),
                row.getObject("staff", Integer.class),
                row.getObject("workstations", Integer.class));
    }

    private static @Nullable Text text(ResultSet row, String name) throws SQLException {
        String en = row.getString(name + "_en");
        String it = row.getString(name + "_it");
        return en == null || it == null ? null : new Text(en, it);
    }
}
