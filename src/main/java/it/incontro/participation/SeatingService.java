package it.incontro.participation;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of a participation sits together: attendees with the same agenda do, and different agendas can meet at once. */
@Service
public class SeatingService {

    private final Teams teams;
    private final Attendees attendees;
    private final Participations participations;
    private final AuditLog audit;
    private final Clock clock;

    SeatingService(Teams teams, Attendees attendees, Participations participations, AuditLog audit, Clock clock) {
        this.teams = teams;
        this.attendees = attendees;
        this.participations = participations;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agendas from which an attendee can have one, by number. */
    public List<Integer> agendas() {
        return IntStream.rangeClosed(1, Team.MOST).boxed().toList();
    }

    /**
     * Puts an attendee into an agenda, from 1. Meetings that are placed already keep who sits in them.
     *
     * @throws Rejected if there is no agenda of that number
     */
    @Transactional
    public void seat(UUID eventId, UUID participationId, UUID attendeeId, int agenda) {
        if (agenda < 1 || agenda > Team.MOST) {
            throw Rejected.because("participation.teams.range", Team.MOST);
        }
        UUID organiser = CurrentTenant.required();
        Attendee attendee = attendees
                .findByOrganiserIdAndEventIdAndParticipationIdAndId(organiser, eventId, participationId, attendeeId)
                .orElseThrow(() -> new NotFound("attendee " + attendeeId));
        attendee.sitIn(
                agenda == 1 ? null : team(eventId, participationId, agenda).id());
        audit.record(eventId, "participation.team", "attendee", attendeeId, Map.of("agenda", agenda));
    }

    private Team team(UUID eventId, UUID participationId, int number) {
        UUID organiser = CurrentTenant.required();
        return teams.findByOrganiserIdAndEventIdAndParticipationIdAndNumber(organiser, eventId, participationId, number)
                .orElseGet(() -> teams.saveAndFlush(new Team(
                        participations
                                .findByOrganiserIdAndEventIdAndId(organiser, eventId, participationId)
                                .orElseThrow(() -> new NotFound("participation " + participationId)),
                        number,
                        clock.instant())));
    }
}
