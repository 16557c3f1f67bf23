package it.incontro.participation;

import it.incontro.identity.RightsSource;
import it.incontro.identity.Target;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rights over a participation: of its attendees who sign in, and of the holders of its links. */
@Component
class ParticipationRights implements RightsSource {

    private final ParticipationQueries queries;
    private final JdbcClient jdbc;

    ParticipationRights(ParticipationQueries queries, JdbcClient jdbc) {
        this.queries = queries;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Who> rightsOf(Visitor visitor, Target target) {
        UUID participation = target.participationId();
        if (target.event() == null || participation == null) {
            return Set.of();
        }
        UUID event = target.event().eventId();
        if (!queries.exists(event, participation)) {
            throw new NotFound("participation " + participation);
        }
        return switch (visitor) {
            case Visitor.Account account ->
                isAttendee(account.accountId(), event, participation) ? Set.of(Who.PARTICIPANT) : Set.of();
            case Visitor.LinkHolder link ->
                link.eventId().equals(event) && link.participationId().equals(participation)
                        ? Set.of(Who.LINK_HOLDER)
                        : Set.of();
        };
    }

    private boolean isAttendee(UUID account, UUID event, UUID participation) {
        return jdbc.sql("""
            select count(*) from attendee a join person p on p.id = a.person_id
            where a.event_id = ? and a.participation_id = ? and p.account_id = ?
                and p.confirmed_at is not null
            """)
                        .params(event, participation, account)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
