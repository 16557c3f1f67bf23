package it.incontro.participation;

import it.incontro.identity.AuditLog;
import it.incontro.identity.IndividualService;
import it.incontro.support.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records of an event that are perhaps one human being: the organiser sees them side by side and says so, or not. */
@Service
public class SamePersonService {

    private final SamePersonQueries queries;
    private final IndividualService individuals;
    private final AuditLog audit;

    SamePersonService(SamePersonQueries queries, IndividualService individuals, AuditLog audit) {
        this.queries = queries;
        this.individuals = individuals;
        this.audit = audit;
    }

    /** Records with one address, or with one name and phone number, of which nothing was said yet. */
    @Transactional(readOnly = true)
    public List<SamePair> perhaps(UUID eventId) {
        return queries.perhaps(eventId);
    }

    /** What was said of records of the event, the last first. */
    @Transactional(readOnly = true)
    public List<SamePair> decided(UUID eventId) {
        return queries.decided(eventId);
    }

    /** The records of the event whose address was struck off, because whoever has it is somebody else. */
    @Transactional(readOnly = true)
    public List<SameRecord> denied(UUID eventId) {
        return queries.denied(eventId);
    }

    /** All records of the event, one for each hat. */
    @Transactional(readOnly = true)
    public List<SameRecord> all(UUID eventId) {
        return queries.all(eventId);
    }

    /** Refuses records of other events. @throws NotFound if this one is not of the event */
    @Transactional(readOnly = true)
    public void requireOfEvent(UUID eventId, UUID personId) {
        if (!queries.isOfEvent(eventId, personId)) {
            throw new NotFound("person " + personId + " at the event");
        }
    }

    /** How many pairs of a participation's people and others are perhaps one human being. */
    @Transactional(readOnly = true)
    public long perhaps(UUID eventId, UUID participationId) {
        return perhaps(eventId).stream()
                .filter(pair -> participationId.equals(pair.one().participationId())
                        || participationId.equals(pair.other().participationId()))
                .count();
    }

    /** The organiser says whether two records of the event are one human being. */
    @Transactional
    public void decide(UUID eventId, UUID one, UUID other, boolean same) {
        if (!queries.areOfEvent(eventId, one, other)) {
            throw new NotFound("persons " + one + " and " + other + " at the event");
        }
        if (same) {
            individuals.join(one, other);
        } else {
            individuals.part(one, other);
        }
        audit.record(
                eventId,
                same ? "participation.join-persons" : "participation.part-persons",
                "person",
                one,
                Map.of("other", other));
    }
}
