package it.incontro.agenda;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads all lines of a scope at once. */
@Component
class AgendaLines {

    private final AgendaQueries queries;
    private final ProgrammeQueries programmes;

    AgendaLines(AgendaQueries queries, ProgrammeQueries programmes) {
        this.queries = queries;
        this.programmes = programmes;
    }

    PlanSheet read(Scope scope, AgendaReader reader) {
        List<Seat> seats = new ArrayList<>(queries.meetingSeats(scope));
        seats.addAll(queries.itemSeats(scope));
        return new PlanSheet(queries.meetings(scope), queries.items(scope, reader.unreleased()), seats);
    }

    /** What is shown while no version is out: the programmes of released delegations, under the event's id. */
    PlanSheet programme(Scope scope) {
        return new PlanSheet(List.of(), programmes.items(scope), programmes.seats(scope));
    }
}
