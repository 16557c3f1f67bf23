package it.incontro.participation;

import it.incontro.event.EventDirectory;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.LinkGrant;
import it.incontro.support.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whom a link is for, and who has none yet. */
@Component
class InvitationQueries {

    private final JdbcClient jdbc;
    private final ParticipationQueries participations;
    private final EventDirectory directory;

    InvitationQueries(JdbcClient jdbc, ParticipationQueries participations, EventDirectory directory) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.directory = directory;
    }

    List<InvitationRow> notInvited(UUID eventId) {
        return jdbc.sql("select t.id as participation_id, " + ParticipationQueries.NAME + """
                         as name, p.given_name || ' ' || p.family_name as contact, p.email is not null as reachable
                        """
                        + ParticipationQueries.JOINED_AS_T + """
                            left join attendee a on a.participation_id = t.id and a.contact
                            left join person p on p.id = a.person_id
                        where t.organiser_id = ? and t.event_id = ? and t.side = 'BUYER' and t.state = 'ADMITTED'
                            and t.invited_at is null
                        order by lower(c.legal_name), b.division
                        """)
                .params(CurrentTenant.required(), eventId)
                .query(InvitationRow.class)
                .list();
    }

    Optional<Invitation> invitation(LinkGrant grant) {
        return directory
                .find(grant.eventId())
                .flatMap(event -> participations
                        .find(grant.eventId(), grant.participationId())
                        .map(found -> new Invitation(
                                grant, event.code(), new Text(event.titleEn(), event.titleIt()), found.name())));
    }
}
