package it.incontro.identity;

import it.incontro.support.Ids;
import it.incontro.support.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of an address that mails or access depend on: they hold only after the present and the new one were heard. An
 * organiser can answer for a present address that nobody reads any more; it is told.
 */
@Service
public class AddressChangeService {

    private static final String OPEN = """
        select id, person_id, email_before as before, email_after as after, before_agreed_at is not null as before_agreed,
            after_agreed_at is not null or email_after is null as after_agreed
        from address_change where organiser_id = :organiser and closed_at is null
        """;

    private final PersonService persons;
    private final ObjectProvider<AddressUse> uses;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressChangeService(
            PersonService persons,
            ObjectProvider<AddressUse> uses,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.persons = persons;
        this.uses = uses;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether mails or access depend on a person's address, so that it cannot simply be typed anew. */
    @Transactional(readOnly = true)
    public boolean isNeeded(UUID personId) {
        PersonView person = persons.find(personId);
        boolean signsIn =
                person.standing() == PersonView.Standing.CONFIRMED || person.standing() == PersonView.Standing.ASKED;
        return person.email() != null && (signsIn || uses.orderedStream().anyMatch(use -> use.isWrittenTo(personId)));
    }

    /** Asks for another address, instead of what was asked before; null for none. */
    @Transactional
    public void request(UUID personId, @Nullable String email) {
        PersonView person = persons.find(personId);
        close("person_id", personId, false);
        UUID id = Ids.next();
        jdbc.sql("""
            insert into address_change (id, organiser_id, person_id, email_before, email_after, requested_by, created_at)
            values (:id, :organiser, :person, :before, :after, :by, :now)
            """)
                .param("id", id)
                .param("organiser", CurrentTenant.required())
                .param("person", personId)
                .param("before", person.email())
                .param("after", Email.normalOrNull(email))
                .param("by", CurrentVisitor.nameForAudit())
                .param("now", now())
                .update();
        record("identity.request-address", personId, id);
        events.publishEvent(new AddressChangeRequested(CurrentTenant.required(), id, personId, false));
    }

    /** A change that waits for answers. */
    @Transactional(readOnly = true)
    public Optional<AddressChange> open(UUID changeId) {
        return jdbc.sql(OPEN + "and id = :id")
                .param("organiser", CurrentTenant.required())
                .param("id", changeId)
                .query(AddressChange.class)
                .optional();
    }

    /** The changes that wait for answers, by person. */
    @Transactional(readOnly = true)
    public Map<UUID, AddressChange> openOf(Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(OPEN + "and person_id in (:persons) order by created_at")
                .param("organiser", CurrentTenant.required())
                .param("persons", personIds)
                .query(AddressChange.class)
                .list()
                .stream()
                .collect(Collectors.toMap(AddressChange::personId, Function.identity()));
    }

    /** The present address of a change, whatever became of it, for the mail that tells it. */
    @Transactional(readOnly = true)
    public Optional<String> addressBefore(UUID changeId) {
        return jdbc.sql("select email_before from address_change where organiser_id = ? and id = ?")
                .params(CurrentTenant.required(), changeId)
                .query(String.class)
                .optional();
    }

    /** Whoever has the present or the new address agrees, or not; one "no" ends it. Nothing happens if it is over. */
    @Transactional
    public void answer(UUID changeId, PersonLinks.Purpose side, boolean agreed) {
        if (!agreed) {
            close("id", changeId, false);
            return;
        }
        String column = side == PersonLinks.Purpose.ADDRESS_BEFORE ? "before_agreed_at" : "after_agreed_at";
        jdbc.sql("update address_change set " + column + " = coalesce(" + column
                        + ", ?) where id = ? and closed_at is null")
                .params(now(), changeId)
                .update();
        open(changeId).filter(AddressChangeService::isHeard).ifPresent(this::apply);
    }

    /** The organiser answers for a present address that is out of reach. The new one has still to be heard. */
    @Transactional
    public void override(UUID changeId) {
        AddressChange change = open(changeId).orElseThrow(() -> new NotFound("address change " + changeId));
        jdbc.sql(
                        "update address_change set overridden_by = ?, before_agreed_at = coalesce(before_agreed_at, ?) where id = ?")
                .params(CurrentVisitor.nameForAudit(), now(), changeId)
                .update();
        record("identity.override-address", change.personId(), changeId);
        events.publishEvent(new AddressChangeRequested(CurrentTenant.required(), changeId, change.personId(), true));
        open(changeId).filter(AddressChangeService::isHeard).ifPresent(this::apply);
    }

    /** Leaves the present address as it is. */
    @Transactional
    public void drop(UUID changeId) {
        close("id", changeId, false);
    }

    private static boolean isHeard(AddressChange change) {
        return change.beforeAgreed() && change.afterAgreed();
    }

    private void apply(AddressChange change) {
        if (close("id", change.id(), true) == 1) {
            persons.moveTo(change.personId(), change.after());
            record("identity.change-address", change.personId(), change.id());
        }
    }

    private int close(String column, UUID id, boolean applied) {
        return jdbc.sql("update address_change set closed_at = ?, applied = ? where organiser_id = ? and " + column
                        + " = ? and closed_at is null")
                .params(List.of(now(), applied, CurrentTenant.required(), id))
                .update();
    }

    private void record(String action, UUID personId, UUID changeId) {
        audit.record(null, action, "person", personId, Map.of("change", changeId));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
