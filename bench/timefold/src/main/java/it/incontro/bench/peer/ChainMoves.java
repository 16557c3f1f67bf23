package it.incontro.bench.peer;

import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import ai.timefold.solver.core.impl.score.director.ScoreDirector;
import ai.timefold.solver.core.preview.api.domain.metamodel.PlanningVariableMetaModel;
import ai.timefold.solver.core.preview.api.move.Move;
import ai.timefold.solver.core.preview.api.move.MutableSolutionView;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The moves of timetabling. A chain (Kempe): a placed meeting goes to another slot, whom it meets there comes to its
 * slot, and so on until nobody is in two places. An ejection: an open meeting takes a cell, and who was there goes
 * elsewhere or is left out.
 */
public final class ChainMoves implements MoveIteratorFactory<PeerPlan, Move<PeerPlan>> {

    private static final int LONGEST_CHAIN = 60;
    private static final int TRIES = 8;

    @Override
    public long getSize(ScoreDirector<PeerPlan> director) {
        return 1_000_000;
    }

    @Override
    public Iterator<Move<PeerPlan>> createOriginalMoveIterator(ScoreDirector<PeerPlan> director) {
        throw new UnsupportedOperationException("only at random");
    }

    @Override
    public Iterator<Move<PeerPlan>> createRandomMoveIterator(ScoreDirector<PeerPlan> director, RandomGenerator random) {
        PeerPlan plan = director.getWorkingSolution();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Move<PeerPlan> next() {
                Map<PeerMeeting, @Nullable Cell> changes = new LinkedHashMap<>();
                for (int i = 0; i < TRIES && changes.isEmpty(); i++) {
                    changes = draw(plan, random);
                }
                return new Changes(changes);
            }
        };
    }

    private static Map<PeerMeeting, @Nullable Cell> draw(PeerPlan plan, RandomGenerator random) {
        PeerChanges changes = plan.data().changes;
        PeerMeeting away = changes == null || random.nextBoolean() ? null : changes.anyAway(random);
        if (away != null) {
            return drawAway(plan, away, random);
        }
        PeerMeeting meeting =
                plan.getMeetings().get(random.nextInt(plan.getMeetings().size()));
        List<Cell> cells = meeting.getCells();
        if (cells.isEmpty()) {
            return Map.of();
        }
        Cell to = cells.get(random.nextInt(cells.size()));
        return meeting.getCell() == null ? ejection(plan, meeting, to, random) : chain(plan, meeting, to.slot());
    }

    /** In a repair half of the moves are of meetings that are not where they were published: home, or anywhere. */
    private static Map<PeerMeeting, @Nullable Cell> drawAway(PeerPlan plan, PeerMeeting away, RandomGenerator random) {
        List<Cell> cells = away.getCells();
        if (cells.isEmpty()) {
            return Map.of();
        }
        Cell home = away.home();
        Cell to = home != null && home.number() >= 0 && random.nextBoolean()
                ? home
                : cells.get(random.nextInt(cells.size()));
        return away.getCell() == null || random.nextBoolean()
                ? ejection(plan, away, to, random)
                : chain(plan, away, to.slot());
    }

    private static Map<PeerMeeting, @Nullable Cell> chain(PeerPlan plan, PeerMeeting start, int to) {
        Map<PeerMeeting, @Nullable Cell> changes = new LinkedHashMap<>();
        Cell first = start.getCell();
        if (first == null || first.slot() == to) {
            return changes;
        }
        int from = first.slot();
        Deque<PeerMeeting> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            PeerMeeting meeting = open.poll();
            Cell cell = meeting.getCell();
            if (cell == null || changes.containsKey(meeting)) {
                continue;
            }
            int other = cell.slot() == from ? to : from;
            Cell there = meeting.cellAt(other);
            if (there == null || changes.size() >= LONGEST_CHAIN) {
                return Map.of();
            }
            changes.put(meeting, there);
            open.addAll(seatedAt(plan, cell.firstTeam(), other));
            open.addAll(seatedAt(plan, cell.secondTeam(), other));
        }
        return changes;
    }

    private static Map<PeerMeeting, @Nullable Cell> ejection(
            PeerPlan plan, PeerMeeting meeting, Cell to, RandomGenerator random) {
        Map<PeerMeeting, @Nullable Cell> changes = new LinkedHashMap<>();
        List<PeerMeeting> there = new ArrayList<>(seatedAt(plan, to.firstTeam(), to.slot()));
        there.addAll(seatedAt(plan, to.secondTeam(), to.slot()));
        for (PeerMeeting ejected : there) {
            changes.put(ejected, elsewhere(plan, ejected, to.slot(), random));
        }
        changes.put(meeting, to);
        return changes;
    }

    private static @Nullable Cell elsewhere(PeerPlan plan, PeerMeeting meeting, int not, RandomGenerator random) {
        List<Cell> cells = meeting.getCells();
        for (int i = 0; i < TRIES; i++) {
            Cell cell = cells.get(random.nextInt(cells.size()));
            if (cell.slot() != not
                    && seatedAt(plan, cell.firstTeam(), cell.slot()).isEmpty()
                    && seatedAt(plan, cell.secondTeam(), cell.slot()).isEmpty()) {
                return cell;
            }
        }
        return null;
    }

    private static List<PeerMeeting> seatedAt(PeerPlan plan, int team, int slot) {
        return plan.data().seatedAt(team, slot);
    }

    /** Several meetings move at once. */
    private record Changes(Map<PeerMeeting, @Nullable Cell> cells) implements Move<PeerPlan> {

        @Override
        public void execute(MutableSolutionView<PeerPlan> view) {
            PlanningVariableMetaModel<PeerPlan, PeerMeeting, Integer> variable = (PlanningVariableMetaModel<
                            PeerPlan, PeerMeeting, Integer>)
                    view.getSolutionMetaModel().entity(PeerMeeting.class).<Integer>variable("choice");
            cells.forEach((meeting, cell) ->
                    view.changeVariable(variable, meeting, cell == null ? null : (Integer) cell.number()));
        }

        @Override
        public SequencedCollection<Object> getPlanningEntities() {
            return new ArrayList<>(cells.keySet());
        }
    }
}
