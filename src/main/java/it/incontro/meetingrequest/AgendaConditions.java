package it.incontro.meetingrequest;

import it.incontro.support.Rejected;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the organiser lays down for the meeting of a request; it outlives an answer that is taken back. */
@Embeddable
class AgendaConditions {

    private boolean required;

    @ElementCollection
    @CollectionTable(name = "meeting_request_agenda", joinColumns = @JoinColumn(name = "request_id"))
    private Set<ChosenAgenda> agendas = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "meeting_request_precedence", joinColumns = @JoinColumn(name = "request_id"))
    private Set<EarlierRequest> earlier = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "meeting_request_session", joinColumns = @JoinColumn(name = "request_id"))
    private Set<AllowedSession> sessions = new HashSet<>();

    /** Takes the place of what was laid down for this request before. */
    void become(MeetingRequest request, Conditions wanted) {
        if (wanted.earlier().contains(request.id())) {
            throw Rejected.field("earlier", "meetingrequest.conditions.itself");
        }
        if (!wanted.agendas().keySet().stream().allMatch(request::isBetween)) {
            throw Rejected.because("meetingrequest.conditions.neither-side");
        }
        UUID organiser = request.organiserId();
        UUID event = request.eventId();
        this.required = wanted.required();
        replace(
                agendas,
                wanted.agendas().entrySet().stream()
                        .map(each -> new ChosenAgenda(organiser, event, each.getKey(), each.getValue()))
                        .collect(Collectors.toSet()));
        replace(
                earlier,
                wanted.earlier().stream()
                        .map(id -> new EarlierRequest(organiser, event, id))
                        .collect(Collectors.toSet()));
        replace(
                sessions,
                wanted.sessions().stream()
                        .map(id -> new AllowedSession(organiser, event, id))
                        .collect(Collectors.toSet()));
    }

    private static <T> void replace(Set<T> rows, Set<T> wanted) {
        rows.retainAll(wanted);
        rows.addAll(wanted);
    }

    Conditions view() {
        return new Conditions(
                required,
                agendas.stream().collect(Collectors.toMap(ChosenAgenda::participationId, ChosenAgenda::number)),
                earlier.stream().map(EarlierRequest::earlierId).collect(Collectors.toSet()),
                sessions.stream().map(AllowedSession::sessionId).collect(Collectors.toSet()));
    }

    /** The agenda with which a side sits. */
    @Embeddable
    record ChosenAgenda(UUID organiserId, UUID eventId, UUID participationId, int number) {}

    /** A request whose meeting is over before. */
    @Embeddable
    record EarlierRequest(UUID organiserId, UUID eventId, UUID earlierId) {}

    /** A session in which the meeting may be. */
    @Embeddable
    record AllowedSession(UUID organiserId, UUID eventId, UUID sessionId) {}
}
