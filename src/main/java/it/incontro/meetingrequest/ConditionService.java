package it.incontro.meetingrequest;

import it.incontro.event.EventLayout;
import it.incontro.event.SlotView;
import it.incontro.identity.CurrentTenant;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import it.incontro.participation.ParticipationService;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser lays down what the meeting of an accepted request must have in the agenda. */
@Service
public class ConditionService {

    private final MeetingRequests requests;
    private final RequestPairs pairs;
    private final ConditionQueries queries;
    private final ParticipationService participations;
    private final AttendeeService attendees;
    private final EventLayout layout;
    private final RequestLog log;

    ConditionService(
            MeetingRequests requests,
            RequestPairs pairs,
            ConditionQueries queries,
            ParticipationService participations,
            AttendeeService attendees,
            EventLayout layout,
            RequestLog log) {
        this.requests = requests;
        this.pairs = pairs;
        this.queries = queries;
        this.participations = participations;
        this.attendees = attendees;
        this.layout = layout;
        this.log = log;
    }

    /** What is laid down for an accepted request, and what could be. */
    @Transactional(readOnly = true)
    public ConditionsView find(UUID eventId, UUID requestId) {
        MeetingRequest request = requests.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, requestId)
                .orElseThrow(() -> new NotFound("meeting request " + requestId));
        requireAccepted(request);
        return view(request);
    }

    /**
     * Lays this down instead of what was before; meetings that are placed already stay where they are.
     *
     * @throws Rejected if it cannot be: nobody could come, nobody sits in that agenda, or the order would be a circle
     */
    @Transactional
    public void layDown(UUID eventId, UUID requestId, Conditions wanted) {
        queries.lockOrder(eventId);
        MeetingRequest request = pairs.lock(eventId, requestId);
        requireAccepted(request);
        ConditionsView view = view(request);
        requirePeople(view, wanted);
        requireSessions(view, wanted.sessions());
        requireOrder(view, wanted.earlier());
        request.conditions().become(request, wanted);
        log.laidDown(request, wanted);
    }

    private ConditionsView view(MeetingRequest request) {
        List<SlotView> slots = layout.slots(request.eventId());
        return new ConditionsView(
                request.id(),
                side(request.eventId(), request.askerId()),
                side(request.eventId(), request.targetId()),
                agreedAt(slots, request.view().agreedSlotId()),
                request.conditions().view(),
                queries.earlier(request),
                sessions(slots));
    }

    private static void requireAccepted(MeetingRequest request) {
        if (request.state() != RequestState.ACCEPTED) {
            throw new Conflict("meetingrequest.conditions.not-accepted");
        }
    }

    private static void requirePeople(ConditionsView view, Conditions wanted) {
        for (ConditionsView.Side side : List.of(view.asker(), view.target())) {
            if (wanted.required() && side.agendas().isEmpty()) {
                throw Rejected.field("required", "meetingrequest.conditions.no-attendee", side.name());
            }
            Integer agenda = wanted.agendas().get(side.participationId());
            boolean stays = agenda != null && agenda.equals(view.now().agendas().get(side.participationId()));
            if (agenda != null && !stays && !side.agendas().containsKey(agenda)) {
                String field = side.equals(view.asker()) ? "askerAgenda" : "targetAgenda";
                throw Rejected.field(field, "meetingrequest.conditions.empty-agenda", agenda, side.name());
            }
        }
    }

    private static void requireSessions(ConditionsView view, Set<UUID> wanted) {
        Set<UUID> known =
                view.sessions().stream().map(ConditionsView.Session::sessionId).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new NotFound("sessions " + wanted);
        }
    }

    private void requireOrder(ConditionsView view, Set<UUID> wanted) {
        Map<UUID, String> names = view.earlier().stream()
                .collect(Collectors.toMap(ConditionsView.Earlier::requestId, ConditionsView.Earlier::name));
        if (wanted.contains(view.requestId())) {
            throw Rejected.field("earlier", "meetingrequest.conditions.itself");
        }
        if (!names.keySet().containsAll(wanted)) {
            throw Rejected.field("earlier", "meetingrequest.conditions.not-theirs");
        }
        Set<UUID> after = queries.comingAfter(view.requestId(), wanted);
        if (!after.isEmpty()) {
            String which = names.entrySet().stream()
                    .filter(each -> after.contains(each.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .collect(Collectors.joining("; "));
            throw Rejected.field("earlier", "meetingrequest.conditions.circle", which);
        }
    }

    private ConditionsView.Side side(UUID eventId, UUID participationId) {
        Map<Integer, List<String>> agendas = new TreeMap<>();
        for (AttendeeView attendee : attendees.of(eventId, participationId)) {
            agendas.computeIfAbsent(attendee.agenda(), number -> new ArrayList<>())
                    .add(attendee.name());
        }
        return new ConditionsView.Side(
                participationId, participations.find(eventId, participationId).name(), agendas);
    }

    private static @Nullable Instant agreedAt(List<SlotView> slots, @Nullable UUID slotId) {
        return slots.stream()
                .filter(slot -> slot.id().equals(slotId))
                .findFirst()
                .map(SlotView::startsAt)
                .orElse(null);
    }

    private static List<ConditionsView.Session> sessions(List<SlotView> slots) {
        Map<UUID, ConditionsView.Session> sessions = new LinkedHashMap<>();
        slots.stream()
                .map(slot -> new ConditionsView.Session(slot.sessionId(), slot.date(), slot.startsAt(), slot.endsAt()))
                .forEach(slot -> sessions.merge(slot.sessionId(), slot, ConditionService::joined));
        return List.copyOf(sessions.values());
    }

    private static ConditionsView.Session joined(ConditionsView.Session first, ConditionsView.Session next) {
        return new ConditionsView.Session(first.sessionId(), first.date(), first.startsAt(), next.endsAt());
    }
}
