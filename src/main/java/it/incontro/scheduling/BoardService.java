package it.incontro.scheduling;

import it.incontro.event.EventLayout;
import it.incontro.event.PointView;
import it.incontro.scheduling.solver.Cell;
import it.incontro.scheduling.solver.CellCheck;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.support.NotFound;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's board: what is placed where, what is left out and why, and where a meeting could go. */
@Service
public class BoardService {

    /** Looking for a cell takes its time, so the board does it for these many only. */
    private static final int MOST_OPEN = 20;

    private final PlanService plans;
    private final BoardQueries queries;
    private final BoardGrid grid;
    private final EventLayout layout;
    private final ProblemLoader loader;
    private final SolverRunService runs;

    BoardService(
            PlanService plans,
            BoardQueries queries,
            BoardGrid grid,
            EventLayout layout,
            ProblemLoader loader,
            SolverRunService runs) {
        this.plans = plans;
        this.queries = queries;
        this.grid = grid;
        this.layout = layout;
        this.loader = loader;
        this.runs = runs;
    }

    /** The board of the event's working draft; without a draft, all accepted requests are open. */
    @Transactional(readOnly = true)
    public BoardView board(UUID eventId, BoardAxis axis) {
        PlanView plan = plans.working(eventId).orElse(null);
        List<BoardMeeting> meetings = plan == null ? List.of() : queries.meetings(plan.id());
        List<BoardQueries.AcceptedRow> accepted = queries.accepted(eventId, null);
        Set<UUID> placed = meetings.stream().map(BoardMeeting::requestId).collect(Collectors.toSet());
        List<BoardQueries.AcceptedRow> left =
                accepted.stream().filter(row -> !placed.contains(row.id())).toList();
        List<OpenRequest> open =
                open(eventId, meetings, left.stream().limit(MOST_OPEN).toList());
        RunView newest = runs.latest(eventId).stream().findFirst().orElse(null);
        return new BoardView(
                plan,
                axis,
                grid.days(eventId, plan == null ? null : plan.id(), axis, meetings),
                accepted.size(),
                placed.size(),
                left.size(),
                open,
                newest);
    }

    /** Where an accepted request could go in the working draft, and why not elsewhere. */
    @Transactional(readOnly = true)
    public PlaceView choices(UUID eventId, UUID requestId) {
        PlanView plan = plans.working(eventId).orElse(null);
        BoardQueries.AcceptedRow request = queries.accepted(eventId, requestId).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("accepted request " + requestId));
        List<BoardMeeting> meetings = plan == null ? List.of() : queries.meetings(plan.id());
        Optional<BoardMeeting> now = meetings.stream()
                .filter(meeting -> meeting.requestId().equals(requestId))
                .findFirst();
        SchedulingProblem problem = loader.loadFree(eventId);
        List<Cell> cells = knows(problem, requestId)
                ? new CellCheck(problem, planOf(problem, meetings)).cells(requestId)
                : List.of();
        return new PlaceView(
                plan, requestId, request.askerName(), request.targetName(), now.orElse(null), slots(eventId, cells));
    }

    private List<SlotChoice> slots(UUID eventId, List<Cell> cells) {
        List<PointView> points = layout.points(eventId);
        return layout.slots(eventId).stream()
                .map(slot -> SlotChoice.of(slot, points, cells))
                .toList();
    }

    private List<OpenRequest> open(UUID eventId, List<BoardMeeting> meetings, List<BoardQueries.AcceptedRow> left) {
        if (left.isEmpty()) {
            return List.of();
        }
        SchedulingProblem problem = loader.loadFree(eventId);
        CellCheck check = new CellCheck(problem, planOf(problem, meetings));
        return left.stream().map(row -> openRequest(problem, check, row)).toList();
    }

    private static OpenRequest openRequest(SchedulingProblem problem, CellCheck check, BoardQueries.AcceptedRow row) {
        Demand demand = problem.demands().stream()
                .filter(candidate -> candidate.id().equals(row.id()))
                .findFirst()
                .orElse(null);
        if (demand == null) {
            return new OpenRequest(row.id(), row.askerName(), row.targetName(), null, null, null);
        }
        FreeCell free = check.cells(row.id()).stream()
                .filter(Cell::isLegal)
                .findFirst()
                .map(cell -> new FreeCell(cell.slotId(), cell.placeId(), cell.desk()))
                .orElse(null);
        return new OpenRequest(
                row.id(),
                row.askerName(),
                row.targetName(),
                demand.rank(),
                free,
                free == null ? check.explain(row.id()) : null);
    }

    private static boolean knows(SchedulingProblem problem, UUID requestId) {
        return problem.demands().stream().anyMatch(demand -> demand.id().equals(requestId));
    }

    /** The placed meetings in the solver's words; persons are those whom the problem knows today. */
    private static List<PlacedMeeting> planOf(SchedulingProblem problem, List<BoardMeeting> meetings) {
        var persons =
                problem.parties().stream().collect(Collectors.toMap(party -> party.id(), party -> party.personIds()));
        Set<UUID> known = problem.demands().stream().map(Demand::id).collect(Collectors.toSet());
        return meetings.stream()
                .filter(meeting -> known.contains(meeting.requestId()))
                .map(meeting -> new PlacedMeeting(
                        meeting.requestId(),
                        meeting.slotId(),
                        meeting.pointId(),
                        meeting.desk(),
                        both(persons.get(meeting.askerId()), persons.get(meeting.targetId()))))
                .toList();
    }

    private static List<UUID> both(@Nullable List<UUID> one, @Nullable List<UUID> other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
