package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts breaks in the model, in the view of Bofill et al. (JAIR 74, 2022): a team's slot is used or not, it has met
 * before some time or not, and a break ends where it meets again after a gap. Works on instants, so that slots of
 * different sessions may overlap.
 */
final class BreakModel {

    private final CpModel model;
    private final CompactProblem problem;
    private final Use use;
    private final Required required;
    private final boolean windows;
    private final List<List<BoolVar>> ofParty = new ArrayList<>();
    private final List<BoolVar> all = new ArrayList<>();

    /**
     * Makes the variables.
     *
     * @param windows whether to say also which meetings lie too far apart to have no break between them
     */
    BreakModel(CpModel model, CompactProblem problem, Use use, Required required, boolean windows) {
        this.model = model;
        this.problem = problem;
        this.use = use;
        this.required = required;
        this.windows = windows;
        for (int party = 0; party < problem.parties; party++) {
            ofParty.add(new ArrayList<>());
        }
        for (int team = 0; team < problem.teams; team++) {
            if (use.demandsOf(team).size() > 1) {
                for (int[] scope : problem.time.scopes()) {
                    count(team, scope);
                }
            }
        }
    }

    /** Every possible end of a break, true if it is one. */
    List<BoolVar> all() {
        return all;
    }

    /** The number of breaks of all teams. */
    LinearExpr total() {
        return HardRules.sum(all);
    }

    /** By how much the breaks of the party with most exceed those of the party with fewest. */
    LinearExpr spread() {
        int most = ofParty.stream().mapToInt(List::size).max().orElse(0);
        IntVar highest = model.newIntVar(0, most, "");
        ofParty.forEach(breaks -> {
            if (!breaks.isEmpty()) {
                model.addLessOrEqual(HardRules.sum(breaks), highest);
            }
        });
        if (somebodyHasNone()) {
            return LinearExpr.term(highest, 1);
        }
        IntVar lowest = lowest(most);
        return LinearExpr.newBuilder().add(highest).addTerm(lowest, -1).build();
    }

    /** Lets the breaks of any two parties differ by so many at most. */
    void limitSpread(int most, Counting counting) {
        if (somebodyHasNone()) {
            ofParty.forEach(breaks -> counting.atMost(breaks, most));
            return;
        }
        IntVar lowest = lowest(problem.time.slots);
        ofParty.forEach(breaks -> model.addLessOrEqual(
                HardRules.sum(breaks),
                LinearExpr.newBuilder().add(lowest).add(most).build()));
    }

    private boolean somebodyHasNone() {
        return ofParty.stream().anyMatch(List::isEmpty);
    }

    private IntVar lowest(int most) {
        IntVar lowest = model.newIntVar(0, most, "");
        ofParty.forEach(breaks -> model.addGreaterOrEqual(HardRules.sum(breaks), lowest));
        return lowest;
    }

    /** A break ends at a slot if it is used, nothing ran since a slot began that fits before it, but something did earlier. */
    private void count(int team, int[] scope) {
        NavigableMap<Instant, BoolVar> metBefore = metBefore(team, scope);
        int known = all.size();
        for (int i = 0; i < scope.length; i++) {
            BoolVar isUsed = use.at(team, scope[i]);
            Instant gap = latestStartOfASlotBefore(scope, i);
            Map.Entry<Instant, BoolVar> met = gap == null ? null : metBefore.floorEntry(gap);
            if (isUsed != null && gap != null && met != null) {
                add(team, isUsed, met.getValue(), meanwhile(team, scope, i, gap));
            }
        }
        if (windows && problem.time.isDisjoint() && hasAllItsMeetingsIn(team, scope)) {
            window(team, scope, all.subList(known, all.size()));
        }
    }

    private boolean hasAllItsMeetingsIn(int team, int[] scope) {
        return use.isOneAtATime(team)
                && !use.isMixed(team)
                && IntStream.of(scope)
                                .filter(slot -> use.at(team, slot) != null)
                                .count()
                        == use.of(team).size()
                && use.demandsOf(team).stream().allMatch(required::mustBePlaced);
    }

    /** Says nothing new: meetings that lie further apart than all of them together take have a break between them. */
    private void window(int team, int[] scope, List<BoolVar> breaks) {
        if (breaks.isEmpty()) {
            return;
        }
        int meetings = use.demandsOf(team).size();
        BoolVar any = model.newBoolVar("");
        List<Literal> one = new ArrayList<>(breaks);
        one.add(any.not());
        model.addBoolOr(one);
        breaks.forEach(isBreak -> model.addImplication(isBreak, any));
        for (int i = 0; i < scope.length; i++) {
            for (int j = i + meetings; j < scope.length; j++) {
                BoolVar early = use.at(team, scope[i]);
                BoolVar late = use.at(team, scope[j]);
                if (early != null && late != null) {
                    model.addBoolOr(List.of(early.not(), late.not(), any));
                }
            }
        }
    }

    private void add(int team, BoolVar isUsed, BoolVar met, List<BoolVar> meanwhile) {
        BoolVar isBreak = model.newBoolVar("");
        all.add(isBreak);
        ofParty.get(problem.partyOfTeam(team)).add(isBreak);
        List<Literal> clause = new ArrayList<>(meanwhile);
        clause.add(isBreak);
        clause.add(isUsed.not());
        clause.add(met.not());
        model.addBoolOr(clause);
        model.addImplication(isBreak, isUsed);
        model.addImplication(isBreak, met);
        meanwhile.forEach(before -> model.addImplication(isBreak, before.not()));
    }

    private List<BoolVar> meanwhile(int team, int[] scope, int until, Instant gap) {
        List<BoolVar> used = new ArrayList<>();
        for (int i = 0; i < until; i++) {
            BoolVar before = use.at(team, scope[i]);
            if (before != null && problem.time.slot(scope[i]).end().isAfter(gap)) {
                used.add(before);
            }
        }
        return used;
    }

    /** By the ends of used slots: whether the team has had a meeting by then. */
    private NavigableMap<Instant, BoolVar> metBefore(int team, int[] scope) {
        Map<Instant, List<BoolVar>> byEnd = new TreeMap<>();
        IntStream.of(scope).forEach(slot -> {
            BoolVar used = use.at(team, slot);
            if (used != null) {
                byEnd.computeIfAbsent(problem.time.slot(slot).end(), end -> new ArrayList<>())
                        .add(used);
            }
        });
        TreeMap<Instant, BoolVar> metBefore = new TreeMap<>();
        BoolVar last = null;
        for (Map.Entry<Instant, List<BoolVar>> entry : byEnd.entrySet()) {
            BoolVar met = model.newBoolVar("");
            List<Literal> because = new ArrayList<>(entry.getValue());
            if (last != null) {
                because.add(last);
            }
            because.forEach(reason -> model.addImplication(reason, met));
            because.add(met.not());
            model.addBoolOr(because);
            metBefore.put(entry.getKey(), met);
            last = met;
        }
        return metBefore;
    }

    private @Nullable Instant latestStartOfASlotBefore(int[] scope, int i) {
        Instant start = problem.time.slot(scope[i]).start();
        return IntStream.of(scope)
                .mapToObj(problem.time::slot)
                .filter(before -> !before.end().isAfter(start))
                .map(Slot::start)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
