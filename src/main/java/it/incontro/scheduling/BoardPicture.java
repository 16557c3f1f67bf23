package it.incontro.scheduling;

import it.incontro.scheduling.solver.CellCheck;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event and its draft in the solver's words: made once for a page, asked for every request on it. */
final class BoardPicture {

    private final SchedulingProblem problem;
    private final Set<UUID> known;
    private final List<PlacedMeeting> plan;

    BoardPicture(SchedulingProblem problem, List<BoardMeeting> meetings) {
        this.problem = problem;
        this.known = problem.demands().stream().map(Demand::id).collect(Collectors.toSet());
        Map<UUID, List<UUID>> persons =
                problem.parties().stream().collect(Collectors.toMap(Party::id, Party::personIds));
        this.plan = meetings.stream()
                .filter(meeting -> known.contains(meeting.requestId()))
                .map(meeting -> placed(meeting, persons))
                .toList();
    }

    /** Whether both sides have somebody who could come. */
    boolean knows(UUID requestId) {
        return known.contains(requestId);
    }

    CellCheck check() {
        return new CellCheck(problem, plan);
    }

    /** Persons are those whom the problem knows today. */
    private static PlacedMeeting placed(BoardMeeting meeting, Map<UUID, List<UUID>> persons) {
        return new PlacedMeeting(
                meeting.requestId(),
                meeting.slotId(),
                meeting.pointId(),
                meeting.desk(),
                both(persons.get(meeting.askerId()), persons.get(meeting.targetId())));
    }

    private static List<UUID> both(@Nullable List<UUID> one, @Nullable List<UUID> other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
