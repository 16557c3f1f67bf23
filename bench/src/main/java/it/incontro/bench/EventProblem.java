package it.incontro.bench;

import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventShape;
import it.incontro.scheduling.solver.BreakScope;
import it.incontro.scheduling.solver.BusyTime;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.MeetingLimits;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.Rank;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.SchedulingRules;
import it.incontro.scheduling.solver.Slot;
import it.incontro.scheduling.solver.Team;
import it.incontro.scheduling.solver.TravelTimes;
import it.incontro.scheduling.solver.Venue;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An invented event as a problem for the solver, with the ids by which its parts can be found again. */
final class EventProblem {

    private final EventPicture picture;
    private final List<Person> persons = new ArrayList<>();

    private EventProblem(EventPicture picture) {
        this.picture = picture;
    }

    static SchedulingProblem of(EventPicture picture) {
        return new EventProblem(picture).problem();
    }

    static UUID slot(int place) {
        return id("slot " + place);
    }

    static UUID hall(int place) {
        return id("hall " + place);
    }

    static UUID point(int place) {
        return id("point " + place);
    }

    static UUID party(int place) {
        return id("party " + place);
    }

    static UUID team(int party, int team) {
        return id("team " + party + "/" + team);
    }

    static UUID person(int party, int team, int place) {
        return id("person " + party + "/" + team + "/" + place);
    }

    static UUID demand(int place) {
        return id("demand " + place);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private SchedulingProblem problem() {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < picture.parties().size(); i++) {
            parties.add(party(i, picture.parties().get(i)));
        }
        return new SchedulingProblem(
                slots(),
                venues(),
                travel(),
                places(),
                parties,
                persons,
                demands(),
                SchedulingRules.of(EventShape.CHANGE_OVER_MINUTES, BreakScope.SESSION));
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (EventPicture.SlotTime time : picture.slots()) {
            slots.add(new Slot(
                    slot(slots.size()),
                    time.start().toInstant(ZoneOffset.UTC),
                    time.end().toInstant(ZoneOffset.UTC),
                    time.day(),
                    id("session " + time.half())));
        }
        return slots;
    }

    private List<Venue> venues() {
        List<Venue> venues = new ArrayList<>();
        picture.halls().forEach(name -> venues.add(new Venue(hall(venues.size()), null)));
        return venues;
    }

    private TravelTimes travel() {
        TravelTimes none = TravelTimes.none();
        return picture.halls().size() < 2
                ? none
                : none.with(hall(0), hall(1), picture.shape().walkMinutes());
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        picture.points()
                .forEach(point -> places.add(new Place(point(places.size()), hall(point.hall()), point.desks())));
        return places;
    }

    private Party party(int place, EventPicture.Member member) {
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < member.teams().size(); t++) {
            List<UUID> sitting = new ArrayList<>();
            for (EventPicture.Human human : member.teams().get(t)) {
                UUID person = person(place, t, sitting.size());
                persons.add(new Person(person, busyTimes(human)));
                sitting.add(person);
            }
            teams.add(new Team(team(place, t), sitting));
        }
        Integer point = member.point();
        return new Party(
                party(place),
                teams,
                point == null ? null : point(point),
                MeetingLimits.of(member.perDay(), member.inAll(), member.atLeast()));
    }

    private List<BusyTime> busyTimes(EventPicture.Human human) {
        return human.absences().stream()
                .map(absence -> {
                    LocalDateTime from = picture.slots().get(absence.first()).start();
                    LocalDateTime until = picture.slots().get(absence.last()).end();
                    return new BusyTime(
                            BusyTime.Kind.UNAVAILABLE,
                            from.toInstant(ZoneOffset.UTC),
                            until.toInstant(ZoneOffset.UTC),
                            null,
                            null);
                })
                .toList();
    }

    private List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        for (EventPicture.Wish wish : picture.wishes()) {
            Rank rank = Rank.valueOf(wish.degree().name());
            Demand demand = Demand.between(demand(demands.size()), party(wish.buyer()), party(wish.company()), rank);
            Integer team = wish.team();
            demands.add(team == null ? demand : demand.withTeams(Set.of(team(wish.buyer(), team))));
        }
        return demands;
    }
}
