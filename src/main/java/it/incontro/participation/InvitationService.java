package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.LinkGrant;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.PersonView;
import it.incontro.support.Ids;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations: links to a participation's pages, mailed to its contact person, sent again and revoked. */
@Service
public class InvitationService {

    private static final Duration BETWEEN_RENEWALS = Duration.ofMinutes(2);

    private final Participations participations;
    private final InvitationQueries queries;
    private final AttendeeService attendees;
    private final ParticipationLinks links;
    private final LinkLife life;
    private final Deeds deeds;
    private final Clock clock;

    InvitationService(
            Participations participations,
            InvitationQueries queries,
            AttendeeService attendees,
            ParticipationLinks links,
            LinkLife life,
            Deeds deeds,
            Clock clock) {
        this.participations = participations;
        this.queries = queries;
        this.attendees = attendees;
        this.links = links;
        this.life = life;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Has a link mailed to the contact person, the first or another. @throws Rejected if they have no address */
    @Transactional
    public void invite(UUID eventId, UUID participationId) {
        Participation participation = require(eventId, participationId);
        if (!participation.takesPart()) {
            throw Rejected.because("participation.invitation.not-admitted");
        }
        PersonView contact = attendees
                .contact(eventId, participationId)
                .filter(person -> person.email() != null)
                .orElseThrow(() -> Rejected.because("participation.invitation.no-address"));
        request(participation, contact);
    }

    /** The buyers who take part and have never been invited, by name. */
    @Transactional(readOnly = true)
    public List<InvitationRow> notInvited(UUID eventId) {
        return queries.notInvited(eventId);
    }

    /** Invites all buyers not invited yet whose contact person has an address. @return how many */
    @Transactional
    public int inviteAll(UUID eventId) {
        List<InvitationRow> waiting =
                notInvited(eventId).stream().filter(InvitationRow::reachable).toList();
        waiting.forEach(row -> invite(eventId, row.participationId()));
        return waiting.size();
    }

    /** Makes the token of a link to a participation's pages, lasting until a week after the event; for the mail. */
    @Transactional
    public String mintLink(UUID eventId, UUID participationId) {
        require(eventId, participationId);
        return links.mint(eventId, participationId, life.endOfLinkTo(eventId));
    }

    /** Ends all links of a participation and the sessions that they opened. */
    @Transactional
    public void revoke(UUID eventId, UUID participationId) {
        Participation participation = require(eventId, participationId);
        links.revokeAll(participationId);
        deeds.record(participation, "participation.revoke-links", Map.of());
    }

    /** What a link that works leads to; with the link's tenant set. Changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Invitation> preview(LinkGrant grant) {
        return queries.invitation(grant);
    }

    /**
     * Has a new link mailed to the contact person for one that expired; with the link's tenant set. Nothing happens if
     * one was sent a moment ago, or if the participation no longer takes part: the visitor is told the same.
     */
    @Transactional
    public void renew(LinkGrant grant) {
        participations
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), grant.eventId(), grant.participationId())
                .filter(Participation::takesPart)
                .filter(known -> !known.wasInvitedAfter(clock.instant().minus(BETWEEN_RENEWALS)))
                .ifPresent(known -> attendees
                        .contact(grant.eventId(), grant.participationId())
                        .filter(person -> person.email() != null)
                        .ifPresent(person -> request(known, person)));
    }

    private void request(Participation participation, PersonView person) {
        UUID invitation = Ids.next();
        participation.noteInvitation(clock.instant());
        participations.flush();
        deeds.record(participation, "participation.invite", Map.of("person", person.id(), "invitation", invitation));
        deeds.publish(new InvitationRequested(
                participation.organiserId(), participation.eventId(), participation.id(), person.id(), invitation));
    }

    private Participation require(UUID eventId, UUID id) {
        return participations
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, id)
                .orElseThrow(() -> new NotFound("participation " + id));
    }
}
