package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which slots and places are legal for a demand in a plan, and what speaks against the others. A demand that the plan
 * holds already is looked at as if it were to be moved: its own meeting is in nobody's way. Needs no solver.
 */
public final class CellCheck {

    private final ProblemIndex index;
    private final List<PlacedMeeting> plan;
    private @Nullable CellRules ofPlan;
    private @Nullable Explainer explainer;

    /** Looks at cells of this plan, which must belong to the problem. */
    public CellCheck(SchedulingProblem problem, List<PlacedMeeting> plan) {
        this.index = new ProblemIndex(problem);
        this.plan = List.copyOf(plan);
    }

    /** Every slot at every place, in the order of time, then of the problem's places. */
    public List<Cell> cells(UUID demandId) {
        Demand demand = index.demand(demandId);
        CellRules rules = rulesWithout(demandId);
        List<Cell> cells = new ArrayList<>();
        for (Slot slot : index.timeline().slots()) {
            for (Place place : index.problem().places()) {
                cells.add(cell(rules, demand, slot, place));
            }
        }
        return cells;
    }

    /** One slot at one place. */
    public Cell cell(UUID demandId, UUID slotId, UUID placeId) {
        Demand demand = index.demand(demandId);
        Slot slot = index.slot(slotId);
        CellRules rules = rulesWithout(demandId);
        return cell(rules, demand, slot, index.place(placeId));
    }

    /**
     * Why a demand that the plan leaves out is nowhere in it, as the plan stands: what would have to give way.
     *
     * @param demandId a demand that is not in the plan and has no legal cell
     */
    public Explanation explain(UUID demandId) {
        Explainer known = explainer;
        if (known == null) {
            known = new Explainer(index, ofPlan(), true);
            explainer = known;
        }
        return known.explain(index.demand(demandId)).explanation();
    }

    /**
     * The first legal cell in the order of time, then of the problem's places. Quick for many demands of one plan: it is
     * read only once.
     *
     * @param demandId a demand that is not in the plan
     */
    public Optional<Cell> firstLegal(UUID demandId) {
        return Optional.ofNullable(ofPlan().firstLegal(index.demand(demandId)))
                .map(meeting -> new Cell(meeting.slotId(), meeting.placeId(), meeting.desk(), List.of()));
    }

    private CellRules ofPlan() {
        CellRules known = ofPlan;
        if (known == null) {
            known = new CellRules(index, new Occupancy(index, plan));
            ofPlan = known;
        }
        return known;
    }

    private CellRules rulesWithout(UUID demandId) {
        List<PlacedMeeting> others =
                plan.stream().filter(m -> !m.demandId().equals(demandId)).toList();
        return new CellRules(index, new Occupancy(index, others));
    }

    private Cell cell(CellRules rules, Demand demand, Slot slot, Place place) {
        List<Obstacle> obstacles = index.seatings(demand).stream()
                .map(seating -> obstacles(rules, demand, seating, slot, place))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> CellRules.nobodyInterprets(demand));
        int desk = obstacles.isEmpty() ? rules.desk(demand, slot, place) : 0;
        return new Cell(slot.id(), place.id(), desk, obstacles);
    }

    private static List<Obstacle> obstacles(CellRules rules, Demand demand, Seating seating, Slot slot, Place place) {
        List<Obstacle> obstacles = new ArrayList<>(rules.ofSlot(demand, seating, slot));
        obstacles.addAll(rules.ofPlace(demand, seating, slot, place));
        return obstacles;
    }
}
