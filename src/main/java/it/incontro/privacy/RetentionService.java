package it.incontro.privacy;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.Retained;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Carries out the table of periods, once a day for each organiser, and lists beforehand what would go. */
@Service
public class RetentionService {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionService.class);

    private final List<Retained> lines;
    private final OrganiserService organisers;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionService(
            List<Retained> lines,
            OrganiserService organisers,
            AuditLog audit,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.lines =
                lines.stream().sorted(Comparator.comparing(Retained::period)).toList();
        this.organisers = organisers;
        this.audit = audit;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The day of the next run. */
    public LocalDate next() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    }

    /** What would go if the job ran at this moment; of the portal's own rows no list. */
    @Transactional(readOnly = true)
    public List<RetentionLine> dryRun(Instant at) {
        return lines.stream()
                .filter(line -> !line.ofPortal() || alone(line))
                .map(line ->
                        new RetentionLine(line.period(), line.ofPortal(), line.ofPortal() ? List.of() : line.due(at)))
                .toList();
    }

    /** Deletes what has been kept long enough; what was done today already is not done again. */
    public void run(Instant now) {
        transaction.executeWithoutResult(
                status -> lines.stream().filter(Retained::ofPortal).forEach(line -> line.discard(now)));
        organisers.all().forEach(organiser -> {
            try {
                runFor(organiser, now);
            } catch (RuntimeException broken) {
                LOG.error("retention of organiser {} did not run: it is tried again tomorrow", organiser, broken);
            }
        });
    }

    /** The same of one organiser, in a transaction of its own: what goes wrong for one stops nobody else's. */
    void runFor(UUID organiserId, Instant now) {
        CurrentTenant.runAs(organiserId, () -> transaction.executeWithoutResult(status -> discard(organiserId, now)));
    }

    /** Some kinds of rows are organisers' and the portal's own; the list has one line for each kind. */
    private boolean alone(Retained line) {
        return lines.stream().filter(other -> other.period() == line.period()).count() == 1;
    }

    private void discard(UUID organiserId, Instant now) {
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        int first = jdbc.sql(
                        "insert into retention_run (organiser_id, day, ran_at) values (?, ?, ?) on conflict do nothing")
                .params(organiserId, Date.valueOf(day), Timestamp.from(now))
                .update();
        if (first == 0) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Retained line : lines) {
            int count = line.ofPortal() ? 0 : line.discard(now);
            if (count > 0) {
                counts.put(line.period().name(), count);
                audit.record(
                        null,
                        "privacy.retention",
                        "organiser",
                        organiserId,
                        Map.of("period", line.period(), "rows", count));
            }
        }
        jdbc.sql("update retention_run set discarded = cast(? as jsonb) where organiser_id = ? and day = ?")
                .params(json.writeValueAsString(counts), organiserId, Date.valueOf(day))
                .update();
    }
}
