package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Counts changes of meeting point, and of venue, between consecutive meetings of a team on one day. A pool of several
 * places is taken for one, so the count is a lower bound where such pools are; with single places it is exact.
 */
final class WalkingModel {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;
    private final Use use;
    private final List<BoolVar> changes = new ArrayList<>();
    private final LinearExprBuilder total = LinearExpr.newBuilder();
    private final Map<Integer, List<Integer>> days = new TreeMap<>();

    WalkingModel(CpModel model, CompactProblem problem, Choices choices, Use use) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
        this.use = use;
        for (int slot = 0; slot < problem.time.slots; slot++) {
            days.computeIfAbsent(problem.time.day(slot), day -> new ArrayList<>())
                    .add(slot);
        }
    }

    LinearExpr total() {
        Map<UUID, Integer> venues = new LinkedHashMap<>();
        problem.pools.all().forEach(pool -> venues.putIfAbsent(pool.venueId(), venues.size()));
        for (int team = 0; team < problem.teams; team++) {
            boolean neverTwice = isNeverAtOnePlaceTwice(team);
            for (List<Integer> day : days.values()) {
                if (neverTwice) {
                    allButOneOfADay(team, day);
                } else {
                    count(team, day, choice -> choice.variant().pool());
                }
                if (venues.size() > 1) {
                    count(
                            team,
                            day,
                            choice -> venues.getOrDefault(
                                    problem.pools
                                            .all()
                                            .get(choice.variant().pool())
                                            .venueId(),
                                    0));
                }
            }
        }
        return total.add(HardRules.sum(changes)).build();
    }

    /** Whether every meeting of the team is at a place of its own: then it walks to each but the first of a day. */
    private boolean isNeverAtOnePlaceTwice(int team) {
        Set<Integer> places = new HashSet<>();
        for (int demand : use.demandsOf(team)) {
            Set<Integer> ofDemand = new HashSet<>();
            choices.of(demand).forEach(choice -> ofDemand.add(choice.variant().pool()));
            if (ofDemand.size() > 1 || !places.addAll(ofDemand)) {
                return false;
            }
        }
        return use.isOneAtATime(team);
    }

    private void allButOneOfADay(int team, List<Integer> day) {
        List<Literal> used = new ArrayList<>();
        for (int slot : day) {
            BoolVar at = use.at(team, slot);
            if (at != null) {
                used.add(at);
                total.add(at);
            }
        }
        if (!used.isEmpty()) {
            BoolVar any = model.newBoolVar("");
            total.addTerm(any, -1);
            used.add(any.not());
            model.addBoolOr(used);
        }
    }

    private void count(int team, List<Integer> day, ToIntFunction<Choices.Choice> whereabouts) {
        TreeSet<Integer> places = new TreeSet<>();
        List<Map<Integer, List<Literal>>> bySlot = new ArrayList<>();
        for (int slot : day) {
            Map<Integer, List<Literal>> here = meetings(team, slot, whereabouts);
            bySlot.add(here);
            places.addAll(here.keySet());
        }
        if (places.size() > 1) {
            follow(team, day, bySlot, places);
        }
    }

    private Map<Integer, List<Literal>> meetings(int team, int slot, ToIntFunction<Choices.Choice> whereabouts) {
        Map<Integer, List<Literal>> byPlace = new LinkedHashMap<>();
        for (int demand : use.demandsOf(team)) {
            for (Choices.Choice choice : choices.of(demand)) {
                if (choice.slot() == slot && choice.variant().hasTeam(team)) {
                    byPlace.computeIfAbsent(whereabouts.applyAsInt(choice), place -> new ArrayList<>())
                            .add(choice.taken());
                }
            }
        }
        return byPlace;
    }

    /** Goes through the day with "has met" and, for every place, "was there last". */
    private void follow(int team, List<Integer> day, List<Map<Integer, List<Literal>>> bySlot, Set<Integer> places) {
        Literal met = null;
        Map<Integer, Literal> last = new LinkedHashMap<>();
        for (int i = 0; i < day.size(); i++) {
            BoolVar used = use.at(team, day.get(i));
            if (used == null) {
                continue;
            }
            Map<Integer, List<Literal>> here = bySlot.get(i);
            if (met != null) {
                change(met, here, last);
            }
            Map<Integer, Literal> next = new LinkedHashMap<>();
            for (int place : places) {
                next.put(place, lastAt(here.getOrDefault(place, List.of()), last.get(place), used));
            }
            last = next;
            met = metBy(met, used);
        }
    }

    private void change(Literal met, Map<Integer, List<Literal>> here, Map<Integer, Literal> last) {
        BoolVar change = model.newBoolVar("");
        changes.add(change);
        here.forEach((place, meetings) -> {
            for (Literal meeting : meetings) {
                List<Literal> clause = new ArrayList<>(List.of(change, meeting.not(), met.not()));
                Literal there = last.get(place);
                if (there != null) {
                    clause.add(there);
                }
                model.addBoolOr(clause);
            }
        });
    }

    private Literal lastAt(List<Literal> meetings, @Nullable Literal before, BoolVar used) {
        BoolVar here = model.newBoolVar("");
        List<Literal> meetingOrIdle = new ArrayList<>(meetings);
        meetingOrIdle.add(here.not());
        List<Literal> meetingOrBefore = new ArrayList<>(meetingOrIdle);
        meetingOrIdle.add(used.not());
        model.addBoolOr(meetingOrIdle);
        if (before != null) {
            meetingOrBefore.add(before);
        }
        model.addBoolOr(meetingOrBefore);
        return here;
    }

    private Literal metBy(@Nullable Literal before, BoolVar used) {
        if (before == null) {
            return used;
        }
        BoolVar met = model.newBoolVar("");
        model.addImplication(before, met);
        model.addImplication(used, met);
        return met;
    }
}
