package it.incontro.participation;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.support.Text;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Delegations: groups that travel together, their members, heads and order of precedence. */
@Service
public class DelegationService {

    private final Delegations delegations;
    private final DelegationMembers members;
    private final DelegationQueries queries;
    private final PersonService persons;
    private final DelegationProgramme programme;
    private final AuditLog audit;
    private final EventPersonService eventPeople;
    private final Clock clock;

    DelegationService(
            Delegations delegations,
            DelegationMembers members,
            DelegationQueries queries,
            PersonService persons,
            DelegationProgramme programme,
            AuditLog audit,
            EventPersonService eventPeople,
            Clock clock) {
        this.eventPeople = eventPeople;
        this.delegations = delegations;
        this.members = members;
        this.queries = queries;
        this.persons = persons;
        this.programme = programme;
        this.audit = audit;
        this.clock = clock;
    }

    /** The delegations of an event. */
    @Transactional(readOnly = true)
    public List<DelegationView> of(UUID eventId) {
        Map<UUID, List<MemberView>> byDelegation =
                queries.members(eventId).stream().collect(Collectors.groupingBy(MemberView::delegationId));
        return delegations.findByOrganiserIdAndEventIdOrderByCreatedAt(CurrentTenant.required(), eventId).stream()
                .map(each -> new DelegationView(
                        each.id(), each.name(), each.isReleased(), byDelegation.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** One delegation. */
    @Transactional(readOnly = true)
    public DelegationView find(UUID eventId, UUID delegationId) {
        return of(eventId).stream()
                .filter(each -> each.id().equals(delegationId))
                .findFirst()
                .orElseThrow(() -> new NotFound("delegation " + delegationId));
    }

    /** The event's attendees who could be members too. */
    @Transactional(readOnly = true)
    public List<PersonRow> candidates(UUID eventId, UUID delegationId) {
        return queries.candidates(eventId, delegationId);
    }

    /** A new delegation, seen by the organiser alone. */
    @Transactional
    public UUID create(UUID eventId, Text name) {
        UUID id = delegations
                .saveAndFlush(new Delegation(eventId, name, clock.instant()))
                .id();
        record(eventId, "participation.create-delegation", id);
        return id;
    }

    /** Renames a delegation. */
    @Transactional
    public void rename(UUID eventId, UUID delegationId, Text name) {
        require(eventId, delegationId).rename(name);
        record(eventId, "participation.rename-delegation", delegationId);
    }

    /** Shows the delegation's programme to its members, who can sign in from now on: at once, in their own agenda. */
    @Transactional
    public Release release(UUID eventId, UUID delegationId) {
        require(eventId, delegationId).release(clock.instant());
        List<DelegationMember> all = members(eventId, delegationId);
        all.forEach(member -> persons.giveAccount(member.personId()));
        record(eventId, "participation.release-delegation", delegationId);
        int unreachable = queries.withoutAddress(eventId, delegationId);
        return new Release(all.size(), unreachable, programme.of(eventId, delegationId));
    }

    /** Hides the delegation's programme from its members again. */
    @Transactional
    public void holdBack(UUID eventId, UUID delegationId) {
        require(eventId, delegationId).holdBack();
        record(eventId, "participation.hold-back-delegation", delegationId);
    }

    /** Takes somebody in, with a record of their own. */
    @Transactional
    public UUID addMember(UUID eventId, UUID delegationId, PersonDetails person, MemberDetails details) {
        Delegation delegation = require(eventId, delegationId);
        return add(delegation, persons.add(person), details);
    }

    /** Takes in a person who comes to the event already. */
    @Transactional
    public UUID addMember(UUID eventId, UUID delegationId, UUID personId, MemberDetails details) {
        Delegation delegation = require(eventId, delegationId);
        if (!queries.comes(eventId, personId)) {
            throw new NotFound("person " + personId + " at the event");
        }
        if (queries.isMember(delegationId, personId)) {
            throw Rejected.field("personId", "participation.delegation.already-there");
        }
        return add(delegation, persons.addHat(personId), details);
    }

    private UUID add(Delegation delegation, UUID personId, MemberDetails details) {
        List<DelegationMember> there = members(delegation.eventId(), delegation.id());
        int position = there.stream().mapToInt(DelegationMember::position).max().orElse(0) + 1;
        UUID id = members.saveAndFlush(new DelegationMember(delegation, personId, details, position, clock.instant()))
                .id();
        eventPeople.come(delegation.eventId(), personId);
        if (delegation.isReleased()) {
            persons.giveAccount(personId);
        }
        record(delegation.eventId(), "participation.add-member", id);
        return id;
    }

    /** Corrects for whom and in what office somebody comes. */
    @Transactional
    public void editMember(UUID eventId, UUID delegationId, UUID memberId, MemberDetails details) {
        requireMember(eventId, delegationId, memberId).describe(details);
        record(eventId, "participation.edit-member", memberId);
    }

    /** Takes somebody out. */
    @Transactional
    public void removeMember(UUID eventId, UUID delegationId, UUID memberId) {
        DelegationMember member = requireMember(eventId, delegationId, memberId);
        members.delete(member);
        members.flush();
        eventPeople.leave(eventId, member.personId());
        record(eventId, "participation.remove-member", memberId);
    }

    /** Moves a member one place up (-1) or down (1) in the order of precedence. */
    @Transactional
    public void moveMember(UUID eventId, UUID delegationId, UUID memberId, int step) {
        List<DelegationMember> order = members(eventId, delegationId);
        int from = order.indexOf(requireMember(eventId, delegationId, memberId));
        int to = Math.clamp(from + Integer.signum(step), 0, order.size() - 1);
        Collections.swap(order, from, to);
        for (int place = 0; place < order.size(); place++) {
            order.get(place).stand(place + 1);
        }
        members.flush();
        record(eventId, "participation.move-member", memberId);
    }

    private List<DelegationMember> members(UUID eventId, UUID delegationId) {
        return members.findByOrganiserIdAndEventIdAndDelegationIdOrderByPosition(
                CurrentTenant.required(), eventId, delegationId);
    }

    private DelegationMember requireMember(UUID eventId, UUID delegationId, UUID memberId) {
        return members(eventId, delegationId).stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new NotFound("delegation member " + memberId));
    }

    private Delegation require(UUID eventId, UUID delegationId) {
        return delegations
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, delegationId)
                .orElseThrow(() -> new NotFound("delegation " + delegationId));
    }

    private void record(UUID eventId, String action, UUID id) {
        String table = action.endsWith("-delegation") ? "delegation" : "delegation_member";
        audit.record(eventId, action, table, id, Map.of());
    }
}
