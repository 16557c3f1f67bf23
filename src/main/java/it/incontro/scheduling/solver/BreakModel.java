package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts breaks in the model, in the view of Bofill et al. (JAIR 74, 2022): a party's slot is used or not, it has met
 * before some time or not, and a break ends where it meets again after a gap. Works on instants, so that slots of
 * different sessions may overlap.
 */
final class BreakModel {

    private final CpModel model;
    private final ProblemIndex index;
    private final Choices choices;
    private final List<BoolVar> breaks = new ArrayList<>();

    BreakModel(CpModel model, ProblemIndex index, Choices choices) {
        this.model = model;
        this.index = index;
        this.choices = choices;
    }

    /** The number of breaks of all parties. */
    LinearExpr total() {
        boolean perSession = index.problem().rules().breakScope() == BreakScope.SESSION;
        Map<Object, List<Slot>> scopes = index.timeline().slots().stream()
                .collect(Collectors.groupingBy(
                        slot -> perSession ? slot.sessionId() : (Object) slot.day(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        HardRules.demandsByParty(index).values().forEach(demands -> {
            Map<UUID, BoolVar> used = used(demands);
            scopes.values().forEach(slots -> count(slots, used));
        });
        return HardRules.sum(breaks);
    }

    private Map<UUID, BoolVar> used(List<Demand> demands) {
        boolean oneAtATime = haveOnePersonInCommon(demands);
        Map<UUID, BoolVar> used = new LinkedHashMap<>();
        for (Slot slot : index.timeline().slots()) {
            List<Literal> meetings = new ArrayList<>();
            for (Demand demand : demands) {
                BoolVar at = choices.at(demand).get(slot.id());
                if (at != null) {
                    meetings.add(at);
                }
            }
            if (!meetings.isEmpty()) {
                BoolVar isUsed = model.newBoolVar("");
                used.put(slot.id(), isUsed);
                link(isUsed, meetings, oneAtATime);
            }
        }
        if (oneAtATime) {
            usedAsOftenAsPlaced(used, demands);
        }
        return used;
    }

    private void link(BoolVar isUsed, List<Literal> meetings, boolean oneAtATime) {
        List<Literal> usedByOne = new ArrayList<>(meetings);
        usedByOne.add(isUsed.not());
        if (oneAtATime) {
            model.addExactlyOne(usedByOne);
        } else {
            model.addBoolOr(usedByOne);
            meetings.forEach(meeting -> model.addImplication(meeting, isUsed));
        }
    }

    /** Follows from the rest, but lets the search count. */
    private void usedAsOftenAsPlaced(Map<UUID, BoolVar> used, List<Demand> demands) {
        model.addEquality(
                HardRules.sum(List.copyOf(used.values())),
                HardRules.sum(demands.stream().map(choices::placed).toList()));
    }

    private boolean haveOnePersonInCommon(List<Demand> demands) {
        Set<UUID> common =
                new HashSet<>(index.seatings(demands.getFirst()).getFirst().seats());
        demands.forEach(
                demand -> common.retainAll(index.seatings(demand).getFirst().seats()));
        return !common.isEmpty();
    }

    /** A break ends at a slot if it is used, nothing ran since a slot began that fits before it, but something did earlier. */
    private void count(List<Slot> slots, Map<UUID, BoolVar> used) {
        NavigableMap<Instant, BoolVar> metBefore = metBefore(slots, used);
        for (Slot slot : slots) {
            BoolVar isUsed = used.get(slot.id());
            Instant gap = latestStartOfASlotBefore(slot, slots);
            Map.Entry<Instant, BoolVar> met = gap == null ? null : metBefore.floorEntry(gap);
            if (isUsed == null || gap == null || met == null) {
                continue;
            }
            BoolVar isBreak = model.newBoolVar("");
            breaks.add(isBreak);
            List<Literal> clause = new ArrayList<>(
                    List.of(isBreak, isUsed.not(), met.getValue().not()));
            for (Slot earlier : slots.subList(0, slots.indexOf(slot))) {
                BoolVar before = used.get(earlier.id());
                if (before != null && earlier.end().isAfter(gap)) {
                    clause.add(before);
                }
            }
            model.addBoolOr(clause);
        }
    }

    /** By the ends of used slots: whether the party has had a meeting by then. */
    private NavigableMap<Instant, BoolVar> metBefore(List<Slot> slots, Map<UUID, BoolVar> used) {
        TreeMap<Instant, BoolVar> metBefore = new TreeMap<>();
        BoolVar last = null;
        for (Slot slot : slots.stream().sorted(Comparator.comparing(Slot::end)).toList()) {
            BoolVar isUsed = used.get(slot.id());
            if (isUsed == null) {
                continue;
            }
            BoolVar met = metBefore.computeIfAbsent(slot.end(), end -> model.newBoolVar(""));
            model.addImplication(isUsed, met);
            if (last != null && last.getIndex() != met.getIndex()) {
                model.addImplication(last, met);
            }
            last = met;
        }
        return metBefore;
    }

    private static @Nullable Instant latestStartOfASlotBefore(Slot slot, List<Slot> slots) {
        return slots.stream()
                .filter(before -> !before.end().isAfter(slot.start()))
                .map(Slot::start)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
