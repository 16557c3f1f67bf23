package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.RightsSource;
import it.incontro.identity.StaffSource;
import it.incontro.identity.Target;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import it.incontro.identity.WorkAgreement;
import it.incontro.support.Ids;
import it.incontro.support.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who run one event: staff of its organiser, and invited staff of co-organisers. */
@Service
public class EventTeam implements RightsSource, StaffSource {

    /** That the account's owner works for the organiser. */
    private static final String AGREED = """
        exists (select 1 from account_organiser o where o.account_id = event_team_member.account_id
            and o.organiser_id = event_team_member.organiser_id and o.agreed_to_work_at is not null)
        """;

    private final JdbcClient jdbc;
    private final WorkAgreement agreement;
    private final AuditLog audit;
    private final Clock clock;

    EventTeam(JdbcClient jdbc, WorkAgreement agreement, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.agreement = agreement;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes somebody who works for the organiser into the team, or changes what they do there. */
    @Transactional
    public void take(UUID eventId, UUID accountId, TeamRole role) {
        agreement.give(accountId);
        invite(eventId, accountId, "", role);
    }

    /** Names an account for the team, or changes what it does there; it works there once its owner agreed to. */
    @Transactional
    void invite(UUID eventId, UUID accountId, String name, TeamRole role) {
        jdbc.sql("""
            insert into event_team_member (id, version, organiser_id, event_id, account_id, role, name, created_at)
            values (?, 0, ?, ?, ?, ?, ?, ?)
            on conflict (event_id, account_id) do update set role = excluded.role
            """)
                .params(
                        Ids.next(),
                        CurrentTenant.required(),
                        eventId,
                        accountId,
                        role.name(),
                        name,
                        Timestamp.from(clock.instant()))
                .update();
        audit.record(eventId, "event.team", "event", eventId, Map.of("account", accountId, "role", role));
    }

    /** Takes an account out of the team. @throws NotFound if it is not in it */
    @Transactional
    public void leave(UUID eventId, UUID accountId) {
        int left = jdbc.sql("delete from event_team_member where event_id = ? and account_id = ?")
                .params(eventId, accountId)
                .update();
        if (left == 0) {
            throw new NotFound("account " + accountId + " in the team of event " + eventId);
        }
        audit.record(eventId, "event.team-left", "event", eventId, Map.of("account", accountId));
    }

    /** The team, by name. */
    @Transactional(readOnly = true)
    public List<TeamRow> of(UUID eventId) {
        return jdbc.sql("""
            select t.account_id, coalesce(nullif(t.name, ''), (
                select nullif(s.name, '') from staff_member s
                where s.organiser_id = t.organiser_id and s.account_id = t.account_id), a.email) as name, a.email, t.role
            from event_team_member t join account a on a.id = t.account_id
            where t.event_id = ? order by 2
            """).param(eventId).query(TeamRow.class).list();
    }

    /** What an account does in the events of the current organiser, by event. */
    @Transactional(readOnly = true)
    public Map<UUID, TeamRole> rolesOf(UUID accountId) {
        Map<UUID, TeamRole> roles = new HashMap<>();
        jdbc.sql("select event_id, role from event_team_member where account_id = ? and " + AGREED)
                .param(accountId)
                .query((row, number) ->
                        roles.put(row.getObject("event_id", UUID.class), TeamRole.valueOf(row.getString("role"))))
                .list();
        return roles;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean worksHere(UUID accountId) {
        return !rolesOf(accountId).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isAsked(UUID accountId) {
        return jdbc.sql("select exists (select 1 from event_team_member where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Who> rightsOf(Visitor visitor, Target target) {
        if (!(visitor instanceof Visitor.Account account) || target.event() == null) {
            return Set.of();
        }
        return jdbc.sql("select role from event_team_member where event_id = ? and account_id = ? and " + AGREED)
                .params(target.event().eventId(), account.accountId())
                .query(TeamRole.class)
                .optional()
                .map(role -> role == TeamRole.ORGANISER ? Set.of(Who.ORGANISER) : Set.of(Who.DESK))
                .orElse(Set.of());
    }
}
