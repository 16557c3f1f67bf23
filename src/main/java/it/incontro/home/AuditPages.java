package it.incontro.home;

import it.incontro.identity.Actor;
import it.incontro.identity.AuditFilter;
import it.incontro.identity.AuditRow;
import it.incontro.identity.AuditTrail;
import it.incontro.identity.AuditedAccount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as people read it: with the names that its ids have now. */
@Service
public class AuditPages {

    private final AuditTrail trail;
    private final AuditNames names;
    private final JsonMapper json;

    AuditPages(AuditTrail trail, AuditNames names, JsonMapper json) {
        this.trail = trail;
        this.names = names;
        this.json = json;
    }

    /** How many lines there are. */
    public int count(AuditFilter filter) {
        return trail.count(filter);
    }

    /** Some of the lines, the latest first. */
    public List<AuditLine> lines(AuditFilter filter, int offset, int most, Locale locale) {
        List<AuditRow> rows = trail.find(filter, offset, most);
        Map<UUID, String> known = names.of(rows, locale);
        return rows.stream().map(row -> line(row, known)).toList();
    }

    /** The accounts to filter by. */
    public List<AuditedAccount> accounts(@Nullable UUID eventId) {
        return trail.accounts(eventId);
    }

    /** The deeds to filter by. */
    public List<String> actions(@Nullable UUID eventId) {
        return trail.actions(eventId);
    }

    /** The participations to filter by. */
    public Map<UUID, String> behalves(@Nullable UUID eventId) {
        return names.participations(trail.behalves(eventId));
    }

    /** The events to filter by. */
    public Map<UUID, String> events(Locale locale) {
        return names.events(locale);
    }

    private AuditLine line(AuditRow row, Map<UUID, String> known) {
        String who = row.actorKind() == Actor.Kind.LINK ? nameOf(row.linkedTo(), known) : row.actorName();
        return new AuditLine(
                row.at(),
                row.actorKind(),
                who,
                nameOf(row.onBehalfOf(), known),
                row.onBehalfOf() != null,
                nameOf(row.eventId(), known),
                row.action(),
                row.subjectType(),
                known.get(row.subjectId()),
                details(row));
    }

    private static @Nullable String nameOf(@Nullable UUID id, Map<UUID, String> known) {
        return id == null ? null : known.get(id);
    }

    /** Numbers, times and codes; ids tell a reader nothing. */
    private List<AuditDetail> details(AuditRow row) {
        Map<?, ?> all = json.readValue(row.details(), Map.class);
        List<AuditDetail> shown = new ArrayList<>();
        new TreeMap<Object, Object>(all).forEach((name, value) -> {
            if (value != null && !(value instanceof Collection<?>) && !(value instanceof Map<?, ?>) && !isId(value)) {
                shown.add(AuditDetail.read(name.toString(), value));
            }
        });
        return shown;
    }

    private static boolean isId(Object value) {
        return value.toString().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
