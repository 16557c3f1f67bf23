package it.incontro.event;

import it.incontro.identity.HeldRows;
import it.incontro.identity.HeldSection;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Subject;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which events' teams somebody works. A team is left through its event's page: erasing a participant changes none. */
@Component
class EventData implements PersonalData {

    private final HeldRows held;
    private final JdbcClient jdbc;

    EventData(HeldRows held, JdbcClient jdbc) {
        this.held = held;
        this.jdbc = jdbc;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return List.of(held.section("teams", """
                select e.title_en, e.title_it, m.name, m.role as "role__home.audit.role", m.created_at
                from event_team_member m join event e on e.id = m.event_id
                where m.account_id = cast(:account as uuid) order by e.starts_on desc
                """, subject));
    }

    @Override
    public void erase(Subject subject) {
        // whoever works for an organiser keeps their account, and with it the team
    }

    /** Invitations to a team that nobody agreed to, with the name that somebody typed. */
    @Override
    public void eraseAccount(UUID accountId) {
        jdbc.sql("delete from event_team_member where account_id = ?")
                .param(accountId)
                .update();
    }
}
