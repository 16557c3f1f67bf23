package it.incontro.home;

import it.incontro.event.EventDirectory;
import it.incontro.event.EventListing;
import it.incontro.event.EventTeam;
import it.incontro.event.TeamRole;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.OrganiserView;
import it.incontro.identity.PersonService;
import it.incontro.identity.SecondFactorRule;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.participation.NamedService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gathers what an account has to do with, tenant by tenant, since no query sees two of them at once. */
@Service
public class LandingService {

    private final AccountService accounts;
    private final OrganiserService organisers;
    private final EventDirectory directory;
    private final EventTeam team;
    private final PersonService persons;
    private final NamedService named;
    private final PartQueries parts;
    private final SecondFactorRule secondFactor;

    LandingService(
            AccountService accounts,
            OrganiserService organisers,
            EventDirectory directory,
            EventTeam team,
            PersonService persons,
            NamedService named,
            PartQueries parts,
            SecondFactorRule secondFactor) {
        this.accounts = accounts;
        this.organisers = organisers;
        this.directory = directory;
        this.team = team;
        this.persons = persons;
        this.named = named;
        this.parts = parts;
        this.secondFactor = secondFactor;
    }

    /**
     * Everything that an account has to do with; organisers with nothing to show are left out, and so is what it works on
     * as long as a second factor is missing for that.
     */
    public Landing of(Visitor.Account visitor) {
        boolean works = secondFactor.isEnoughForStaff(visitor);
        UUID accountId = visitor.accountId();
        List<UUID> all = accounts.organisersOf(accountId).stream()
                .filter(visitor.proof()::holdsIn)
                .toList();
        int questions = all.stream()
                .mapToInt(organiser -> CurrentTenant.callAs(organiser, () -> named.questions(accountId)))
                .sum();
        return new Landing(
                all.stream()
                        .map(organiser ->
                                CurrentTenant.callAs(organiser, () -> organisation(organiser, accountId, works)))
                        .flatMap(Optional::stream)
                        .toList(),
                questions);
    }

    private Optional<Landing.Organisation> organisation(UUID organiserId, UUID accountId, boolean works) {
        OrganiserView organiser = organisers.find(organiserId).orElseThrow();
        Map<UUID, EventListing> events = directory.of(organiserId).stream()
                .collect(Collectors.toMap(
                        EventListing::eventId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Optional<StaffRole> role = organisers.roleOf(accountId).filter(any -> works);
        boolean owner = role.filter(StaffRole.OWNER::equals).isPresent();
        Map<UUID, TeamRole> roles = works ? team.rolesOf(accountId) : Map.of();
        List<EventListing> organised = events.values().stream()
                .filter(event -> owner || roles.get(event.eventId()) == TeamRole.ORGANISER)
                .toList();
        List<EventListing> served = events.values().stream()
                .filter(event -> roles.get(event.eventId()) == TeamRole.DESK)
                .toList();
        List<Landing.Part> hats = parts.of(persons.personsOf(accountId), events);
        boolean nothing = role.isEmpty() && organised.isEmpty() && served.isEmpty() && hats.isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(new Landing.Organisation(organiser, role.isPresent(), owner, organised, served, hats));
    }
}
