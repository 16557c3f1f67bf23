package it.incontro.agenda;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads all lines of a scope at once. */
@Component
class AgendaLines {

    private final AgendaQueries queries;

    AgendaLines(AgendaQueries queries) {
        this.queries = queries;
    }

    PlanSheet read(Scope scope, AgendaReader reader) {
        List<Seat> seats = new ArrayList<>(queries.meetingSeats(scope));
        seats.addAll(queries.itemSeats(scope));
        return new PlanSheet(queries.meetings(scope), queries.items(scope, reader.unreleased()), seats);
    }
}
