package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Counts what stands in the way of a demand slot by slot, where no single desk would help. */
final class SlotTally {

    private final int commonSlots;
    private int firstBusy;
    private int secondBusy;
    private int sideBusy;
    private int dayLimit;
    private final int interpreterMissing;
    private final List<UUID> interpreters;
    private final Set<UUID> first;
    private final Set<UUID> second;
    private final List<Obstacle.DayLimitReached> dayLimits = new ArrayList<>();

    SlotTally(ProblemIndex index, CellRules rules, Demand demand, List<Slot> common) {
        commonSlots = common.size();
        interpreters = Explainer.interpreters(demand);
        first = everybody(demand, index.party(demand.firstPartyId()));
        second = everybody(demand, index.party(demand.secondPartyId()));
        for (Slot slot : common) {
            count(rules.best(demand, slot));
        }
        interpreterMissing = interpreters.isEmpty()
                ? 0
                : (int) index.slotsFor(demand).stream()
                        .filter(slot -> isOnlyInterpreters(rules.best(demand, slot)))
                        .count();
    }

    private static Set<UUID> everybody(Demand demand, Party side) {
        Set<UUID> seats = new HashSet<>();
        Seatings.sides(demand, side).forEach(seats::addAll);
        return seats;
    }

    private void count(List<Obstacle> obstacles) {
        Set<UUID> inMeeting = new HashSet<>();
        for (Obstacle obstacle : obstacles) {
            if (obstacle instanceof Obstacle.PersonInMeeting person) {
                inMeeting.add(person.personId());
            }
        }
        firstBusy += first.stream().anyMatch(inMeeting::contains) ? 1 : 0;
        secondBusy += second.stream().anyMatch(inMeeting::contains) ? 1 : 0;
        List<Obstacle.DayLimitReached> limits = new ArrayList<>();
        for (Obstacle obstacle : obstacles) {
            if (obstacle instanceof Obstacle.DayLimitReached limit) {
                limits.add(limit);
            }
        }
        dayLimits.addAll(limits);
        if (!inMeeting.isEmpty()) {
            sideBusy++;
        } else if (!limits.isEmpty()) {
            dayLimit++;
        }
    }

    /** Also where none of them is there at all, so that the slot is not common. */
    private boolean isOnlyInterpreters(List<Obstacle> obstacles) {
        return !obstacles.isEmpty()
                && obstacles.stream().allMatch(obstacle -> switch (obstacle) {
                    case Obstacle.PersonInMeeting busy -> interprets(busy.personId());
                    case Obstacle.PersonUnavailable away -> interprets(away.personId());
                    case Obstacle.PersonAtAgendaItem away -> interprets(away.personId());
                    default -> false;
                });
    }

    private boolean interprets(UUID person) {
        return interpreters.contains(person) && !first.contains(person) && !second.contains(person);
    }

    /** A limit goes before busy people: it would hold whatever is moved. Of these, one more interpreter is easiest. */
    Explanation explanation() {
        for (Obstacle.DayLimitReached limit : dayLimits) {
            long slots = dayLimits.stream()
                    .filter(other -> other.partyId().equals(limit.partyId()))
                    .count();
            if (slots == commonSlots) {
                return new Explanation.LimitReached(limit.partyId(), Explanation.LimitKind.PER_DAY, limit.limit());
            }
        }
        if (interpreterMissing > 0) {
            return new Explanation.NoInterpreterFree(interpreterMissing, interpreters);
        }
        if (sideBusy == commonSlots) {
            return new Explanation.SideBusy(commonSlots, firstBusy, secondBusy);
        }
        return new Explanation.SeveralObstacles(commonSlots, sideBusy, dayLimit, commonSlots - sideBusy - dayLimit);
    }
}
