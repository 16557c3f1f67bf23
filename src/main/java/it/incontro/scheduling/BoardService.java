package it.incontro.scheduling;

import it.incontro.event.EventLayout;
import it.incontro.scheduling.solver.Cell;
import it.incontro.support.NotFound;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser's board: what is placed where, what is left out and why, and where a meeting could go. */
@Service
public class BoardService {

    private final PlanService plans;
    private final BoardQueries queries;
    private final BoardGrid grid;
    private final OpenRequests open;
    private final EventLayout layout;
    private final ProblemLoader loader;
    private final SolverRunService runs;

    BoardService(
            PlanService plans,
            BoardQueries queries,
            BoardGrid grid,
            OpenRequests open,
            EventLayout layout,
            ProblemLoader loader,
            SolverRunService runs) {
        this.plans = plans;
        this.queries = queries;
        this.grid = grid;
        this.open = open;
        this.layout = layout;
        this.loader = loader;
        this.runs = runs;
    }

    /** What the rows of the board are at first: buyers, or companies where no buyer takes part. */
    @Transactional(readOnly = true)
    public BoardAxis usualAxis(UUID eventId) {
        return queries.participations(eventId, "BUYER").isEmpty() ? BoardAxis.COMPANIES : BoardAxis.BUYERS;
    }

    /** The board of the event's working draft; without a draft, all accepted requests are open. */
    @Transactional(readOnly = true)
    public BoardView board(UUID eventId, BoardFilter filter) {
        PlanView plan = plans.working(eventId).orElse(null);
        UUID planId = plan == null ? null : plan.id();
        List<BoardMeeting> meetings = planId == null ? List.of() : queries.meetings(planId);
        return new BoardView(
                plan,
                filter,
                grid.rows(eventId, planId, filter, meetings),
                queries.countAccepted(eventId),
                meetings.size(),
                open.page(eventId, planId, meetings, filter),
                runs.latest(eventId).stream().findFirst().orElse(null));
    }

    /** Where an accepted request could go in the working draft, and why not elsewhere. */
    @Transactional(readOnly = true)
    public PlaceView choices(UUID eventId, UUID requestId) {
        PlanView plan = plans.working(eventId).orElse(null);
        BoardQueries.AcceptedRow request =
                queries.accepted(eventId, requestId).orElseThrow(() -> new NotFound("accepted request " + requestId));
        List<BoardMeeting> meetings = plan == null ? List.of() : queries.meetings(plan.id());
        BoardMeeting now = meetings.stream()
                .filter(meeting -> meeting.requestId().equals(requestId))
                .findFirst()
                .orElse(null);
        Map<UUID, List<UUID>> seats = plan == null ? Map.of() : queries.seats(plan.id());
        BoardPicture picture = new BoardPicture(loader.loadFree(eventId), meetings, seats);
        List<Cell> cells = picture.knows(requestId) ? picture.check().cells(requestId) : List.of();
        List<SlotChoice> slots = SlotChoice.of(layout.slots(eventId), layout.points(eventId), cells);
        List<UUID> seated = now == null ? List.of() : seats.getOrDefault(now.meetingId(), List.of());
        return new PlaceView(plan, requestId, request.askerName(), request.targetName(), now, seated, slots);
    }
}
