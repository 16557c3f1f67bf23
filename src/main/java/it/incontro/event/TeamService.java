package it.incontro.event;

import it.incontro.identity.AccountService;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import it.incontro.support.Rejected;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites people into an event's team and lets them go. */
@Service
public class TeamService {

    private final EventTeam team;
    private final AccountService accounts;
    private final OrganiserService organisers;

    TeamService(EventTeam team, AccountService accounts, OrganiserService organisers) {
        this.team = team;
        this.accounts = accounts;
        this.organisers = organisers;
    }

    /**
     * Takes the person with this address into the team. Somebody without an account is invited to the organiser's staff
     * first; somebody who has one, staff of a co-organiser for instance, works in this event alone.
     */
    @Transactional
    public void invite(UUID eventId, String email, String name, TeamRole role, Locale locale) {
        boolean known = accounts.findByEmail(email).isPresent();
        UUID account =
                known ? accounts.openFor(email, name, locale) : organisers.invite(email, name, StaffRole.STAFF, locale);
        refuseLeavingAlone(eventId, account, role);
        team.invite(eventId, account, name, role);
        organisers.askToWork(account);
    }

    /** Takes somebody out of the team. @throws Rejected if no organiser would be left in it */
    @Transactional
    public void remove(UUID eventId, UUID accountId) {
        refuseLeavingAlone(eventId, accountId, TeamRole.DESK);
        team.leave(eventId, accountId);
    }

    private void refuseLeavingAlone(UUID eventId, UUID accountId, TeamRole next) {
        boolean others = team.of(eventId).stream()
                .anyMatch(row ->
                        row.role() == TeamRole.ORGANISER && !row.accountId().equals(accountId));
        boolean organises = team.of(eventId).stream()
                .anyMatch(row ->
                        row.role() == TeamRole.ORGANISER && row.accountId().equals(accountId));
        if (organises && !others && next != TeamRole.ORGANISER) {
            throw Rejected.because("event.team.last-organiser");
        }
    }
}
