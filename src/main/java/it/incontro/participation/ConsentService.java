package it.incontro.participation;

import it.incontro.identity.ActingFor;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Visitor;
import it.incontro.support.NotFound;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people agreed to: everybody sees and takes back their own, an organiser on behalf of all who come. */
@Service
public class ConsentService {

    private final JdbcClient jdbc;
    private final Deeds deeds;
    private final Clock clock;

    ConsentService(JdbcClient jdbc, Deeds deeds, Clock clock) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The consents that are the visitor's to take back, or were. */
    @Transactional(readOnly = true)
    public List<ConsentView> of(UUID eventId, UUID participationId) {
        return jdbc.sql("""
            select c.id, p.given_name || ' ' || p.family_name as person, c.kind, c.given_at, c.withdrawn_at
            from consent c join person p on p.id = c.person_id
            where c.event_id = :event and c.participation_id = :participation
                and (cast(:account as uuid) is null or p.account_id = :account and p.confirmed_at is not null)
            order by person, c.given_at, c.kind
            """)
                .param("event", eventId)
                .param("participation", participationId)
                .param("account", account(), Types.OTHER)
                .query(ConsentView.class)
                .list();
    }

    /**
     * Takes a consent back; the row stays, with the time.
     *
     * @throws NotFound if it is somebody else's, or one without which nobody can take part
     */
    @Transactional
    public void withdraw(UUID eventId, UUID participationId, UUID consentId) {
        ConsentView consent = of(eventId, participationId).stream()
                .filter(each -> each.id().equals(consentId) && each.kind().isOptional())
                .findFirst()
                .orElseThrow(() -> new NotFound("consent " + consentId));
        int withdrawn = jdbc.sql("update consent set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), consentId)
                .update();
        if (withdrawn > 0) {
            Map<String, Object> details = Map.of("kind", consent.kind());
            deeds.record(eventId, participationId, "participation.withdraw-consent", details);
        }
    }

    /** Takes a consent back that whoever signs in with this account has given. @throws NotFound if it is somebody else's */
    @Transactional
    public void withdrawOwn(UUID accountId, UUID consentId) {
        Own own = jdbc.sql("""
            select c.event_id, c.participation_id, c.kind from consent c join person p on p.id = c.person_id
            where c.id = ? and p.account_id = ?
            """)
                .params(consentId, accountId)
                .query(Own.class)
                .optional()
                .filter(consent -> consent.kind().isOptional())
                .orElseThrow(() -> new NotFound("consent " + consentId));
        int withdrawn = jdbc.sql("update consent set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(clock.instant()), consentId)
                .update();
        if (withdrawn > 0) {
            Map<String, Object> details = Map.of("kind", own.kind());
            deeds.record(own.eventId(), own.participationId(), "participation.withdraw-consent", details);
        }
    }

    record Own(UUID eventId, UUID participationId, ConsentKind kind) {}

    /** Whose consents: null for all of the participation, if an organiser works on its behalf. */
    private static @Nullable UUID account() {
        if (ActingFor.find().isPresent()) {
            return null;
        }
        return CurrentVisitor.find()
                .filter(Visitor.Account.class::isInstance)
                .map(visitor -> ((Visitor.Account) visitor).accountId())
                .orElseThrow(() -> new NotFound("consents without an account"));
    }
}
