package it.incontro.scheduling;

import it.incontro.scheduling.solver.CellCheck;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The event and its draft in the solver's words: made once for a page, asked for every request on it. */
final class BoardPicture {

    private final SchedulingProblem problem;
    private final Set<UUID> known;
    private final Set<UUID> persons;
    private final List<PlacedMeeting> plan;

    /** @param seats who sits in each meeting, by its id */
    BoardPicture(SchedulingProblem problem, List<BoardMeeting> meetings, Map<UUID, List<UUID>> seats) {
        this.problem = problem;
        this.known = problem.demands().stream().map(Demand::id).collect(Collectors.toSet());
        this.persons = problem.persons().stream().map(Person::id).collect(Collectors.toSet());
        Map<UUID, Party> parties = problem.parties().stream().collect(Collectors.toMap(Party::id, Function.identity()));
        this.plan = meetings.stream()
                .filter(meeting -> known.contains(meeting.requestId()))
                .map(meeting -> placed(
                        meeting,
                        Set.copyOf(seats.getOrDefault(meeting.meetingId(), List.of())),
                        List.of(
                                Objects.requireNonNull(parties.get(meeting.askerId())),
                                Objects.requireNonNull(parties.get(meeting.targetId())))))
                .toList();
    }

    /** Whether both sides have somebody who could come. */
    boolean knows(UUID requestId) {
        return known.contains(requestId);
    }

    CellCheck check() {
        return new CellCheck(problem, plan);
    }

    /**
     * Persons are those who sit there and whom the problem knows today; of a side with none of them, its first team;
     * and who interprets for the two.
     */
    private PlacedMeeting placed(BoardMeeting meeting, Set<UUID> seated, List<Party> sides) {
        Set<UUID> sitting = new LinkedHashSet<>();
        sides.forEach(side -> sitting.addAll(ofSide(side, seated)));
        seated.stream()
                .filter(person -> persons.contains(person)
                        && sides.stream().noneMatch(side -> side.personIds().contains(person)))
                .sorted()
                .forEach(sitting::add);
        return new PlacedMeeting(
                meeting.requestId(), meeting.slotId(), meeting.pointId(), meeting.desk(), List.copyOf(sitting));
    }

    private static List<UUID> ofSide(Party side, Set<UUID> seated) {
        List<UUID> persons = side.personIds().stream().filter(seated::contains).toList();
        return persons.isEmpty() ? side.teams().getFirst().personIds() : persons;
    }
}
