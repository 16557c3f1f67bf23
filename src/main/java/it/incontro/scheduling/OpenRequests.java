package it.incontro.scheduling;

import it.incontro.scheduling.solver.CellCheck;
import it.incontro.scheduling.solver.Fix;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests that a draft leaves out. Reasons are looked for only where they are shown, all in one picture. */
@Component
class OpenRequests {

    private final OpenRequestQueries queries;
    private final BoardQueries board;
    private final ProblemLoader loader;
    private final RunFixes fixes;

    OpenRequests(OpenRequestQueries queries, BoardQueries board, ProblemLoader loader, RunFixes fixes) {
        this.queries = queries;
        this.board = board;
        this.loader = loader;
        this.fixes = fixes;
    }

    OpenPage page(UUID eventId, @Nullable UUID planId, List<BoardMeeting> meetings, BoardFilter filter) {
        OpenRequestQueries.Counts counts = queries.count(eventId, planId, filter);
        Slice slice = new Slice(filter.openPage(), BoardFilter.OPEN, counts.matching());
        List<OpenRequestQueries.Open> shown = queries.page(eventId, planId, filter, slice);
        return new OpenPage(
                counts.total(), slice, shown.isEmpty() ? List.of() : explain(eventId, planId, meetings, shown));
    }

    private List<OpenRequest> explain(
            UUID eventId, @Nullable UUID planId, List<BoardMeeting> meetings, List<OpenRequestQueries.Open> shown) {
        SchedulingProblem problem = loader.loadFree(eventId);
        BoardPicture picture = new BoardPicture(problem, meetings, planId == null ? Map.of() : board.seats(planId));
        CellCheck check = picture.check();
        Optional<Map<UUID, Optional<Fix>>> known =
                fixes.of(planId, shown.stream().map(OpenRequestQueries.Open::id).toList());
        return shown.stream()
                .map(open -> picture.knows(open.id())
                        ? explain(
                                check,
                                open,
                                known.map(all -> known(all, open.id())).orElse(null))
                        : withoutAttendee(open))
                .toList();
    }

    private static KnownFix known(Map<UUID, Optional<Fix>> sought, UUID requestId) {
        Optional<Fix> found = sought.getOrDefault(requestId, Optional.empty());
        return new KnownFix(sought.containsKey(requestId), found.orElse(null));
    }

    private static OpenRequest explain(CellCheck check, OpenRequestQueries.Open open, @Nullable KnownFix fix) {
        FreeCell free = check.firstLegal(open.id())
                .map(cell -> new FreeCell(cell.slotId(), cell.placeId(), cell.desk()))
                .orElse(null);
        return new OpenRequest(
                open.id(),
                open.askerName(),
                open.targetName(),
                open.rank(),
                free,
                free == null ? check.explain(open.id()) : null,
                free == null ? fix : null);
    }

    private static OpenRequest withoutAttendee(OpenRequestQueries.Open open) {
        return new OpenRequest(open.id(), open.askerName(), open.targetName(), null, null, null, null);
    }
}
