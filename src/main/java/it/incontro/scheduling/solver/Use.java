package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For every team and slot, whether the team has a meeting then. */
final class Use {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;
    private final List<List<Integer>> demandsOf = new ArrayList<>();
    private final boolean[] mixed;
    private final boolean[] oneAtATime;
    private final @Nullable BoolVar[][] used;

    Use(CpModel model, CompactProblem problem, Choices choices) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
        used = new BoolVar[problem.teams][problem.time.slots];
        mixed = new boolean[problem.teams];
        oneAtATime = new boolean[problem.teams];
        for (int team = 0; team < problem.teams; team++) {
            demandsOf.add(new ArrayList<>());
        }
        for (int d = 0; d < problem.demands; d++) {
            addToTeams(d);
        }
        for (int team = 0; team < problem.teams; team++) {
            oneAtATime[team] = haveOneSeatInCommon(team);
            for (int slot = 0; slot < problem.time.slots; slot++) {
                add(team, slot);
            }
        }
    }

    private void addToTeams(int demand) {
        Set<Integer> possible = new HashSet<>();
        for (Variant variant : problem.variants(demand)) {
            for (int team : variant.teams()) {
                possible.add(team);
            }
        }
        for (int team : possible) {
            demandsOf.get(team).add(demand);
            mixed[team] |= !isAlwaysIn(demand, team);
        }
    }

    private boolean isAlwaysIn(int demand, int team) {
        for (Variant variant : problem.variants(demand)) {
            if (!variant.hasTeam(team)) {
                return false;
            }
        }
        return true;
    }

    private boolean haveOneSeatInCommon(int team) {
        Set<Integer> common = null;
        for (int demand : demandsOf.get(team)) {
            for (Variant variant : problem.variants(demand)) {
                if (variant.hasTeam(team)) {
                    Set<Integer> seats = new HashSet<>();
                    for (int seat : variant.seats()) {
                        seats.add(seat);
                    }
                    if (common == null) {
                        common = seats;
                    } else {
                        common.retainAll(seats);
                    }
                }
            }
        }
        return common != null && !common.isEmpty();
    }

    private void add(int team, int slot) {
        List<Literal> meetings = meetings(team, slot);
        if (meetings.isEmpty()) {
            return;
        }
        BoolVar isUsed = model.newBoolVar("");
        used[team][slot] = isUsed;
        List<Literal> usedByOne = new ArrayList<>(meetings);
        usedByOne.add(isUsed.not());
        if (oneAtATime[team]) {
            model.addExactlyOne(usedByOne);
        } else {
            model.addBoolOr(usedByOne);
            meetings.forEach(meeting -> model.addImplication(meeting, isUsed));
        }
    }

    /** The possible meetings of the team in the slot. */
    List<Literal> meetings(int team, int slot) {
        List<Literal> meetings = new ArrayList<>();
        for (int demand : demandsOf.get(team)) {
            BoolVar at = choices.at(demand, slot);
            if (at == null) {
                continue;
            }
            if (isAlwaysIn(demand, team)) {
                meetings.add(at);
            } else {
                choices.of(demand).stream()
                        .filter(choice ->
                                choice.slot() == slot && choice.variant().hasTeam(team))
                        .forEach(choice -> meetings.add(choice.taken()));
            }
        }
        return meetings;
    }

    /** Whether the team has a meeting in the slot, or null if it cannot have one. */
    @Nullable
    BoolVar at(int team, int slot) {
        return used[team][slot];
    }

    /** The demands in whose meetings the team may sit. */
    List<Integer> demandsOf(int team) {
        return demandsOf.get(team);
    }

    /** Whether somebody sits in all meetings of the team, so that it can have but one in a slot. */
    boolean isOneAtATime(int team) {
        return oneAtATime[team];
    }

    /** Whether for some of its demands another team may sit instead. */
    boolean isMixed(int team) {
        return mixed[team];
    }

    List<Literal> of(int team) {
        List<Literal> all = new ArrayList<>();
        for (BoolVar slot : used[team]) {
            if (slot != null) {
                all.add(slot);
            }
        }
        return all;
    }
}
