package it.incontro.participation;

import it.incontro.event.EventLayout;
import it.incontro.event.SlotView;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonService;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When persons cannot meet at an event. */
@Service
public class AvailabilityService {

    private final Unavailabilities unavailabilities;
    private final EventLayout layout;
    private final AuditLog audit;
    private final PersonService persons;
    private final ObjectProvider<TimesOfOtherHats> otherHats;
    private final Clock clock;

    AvailabilityService(
            Unavailabilities unavailabilities,
            EventLayout layout,
            AuditLog audit,
            PersonService persons,
            ObjectProvider<TimesOfOtherHats> otherHats,
            Clock clock) {
        this.persons = persons;
        this.otherHats = otherHats;
        this.unavailabilities = unavailabilities;
        this.layout = layout;
        this.audit = audit;
        this.clock = clock;
    }

    /** Notes that a person cannot meet from one moment to another; known already, it stays. */
    @Transactional
    public void block(UUID eventId, UUID personId, Instant from, Instant to, @Nullable String note) {
        boolean known = rows(eventId, personId).stream()
                .map(Unavailability::view)
                .anyMatch(row -> row.startsAt().equals(from) && row.endsAt().equals(to));
        if (!known) {
            unavailabilities.save(new Unavailability(eventId, personId, from, to, note, clock.instant()));
            record(eventId, "participation.block", personId);
        }
    }

    /** Notes that a person can meet from one moment to another after all; what lies around it stays blocked. */
    @Transactional
    public void free(UUID eventId, UUID personId, Instant from, Instant to) {
        for (Unavailability row : rows(eventId, personId)) {
            UnavailabilityView old = row.view();
            if (old.overlaps(from, to)) {
                unavailabilities.delete(row);
                unavailabilities.flush();
                if (old.startsAt().isBefore(from)) {
                    block(eventId, personId, old.startsAt(), from, old.note());
                }
                if (to.isBefore(old.endsAt())) {
                    block(eventId, personId, to, old.endsAt(), old.note());
                }
            }
        }
        record(eventId, "participation.free", personId);
    }

    /** Blocks exactly these meeting slots, neighbours as one interval; what lies outside of all slots stays. */
    @Transactional
    public void blockSlots(UUID eventId, UUID personId, Set<UUID> slotIds, @Nullable String note) {
        List<SlotView> slots = layout.slots(eventId);
        rows(eventId, personId).stream()
                .filter(row -> slots.stream().anyMatch(slot -> row.view().overlaps(slot.startsAt(), slot.endsAt())))
                .forEach(unavailabilities::delete);
        unavailabilities.flush();
        for (Interval interval : intervals(slots, slotIds)) {
            unavailabilities.save(
                    new Unavailability(eventId, personId, interval.from(), interval.to(), note, clock.instant()));
        }
        record(eventId, "participation.block-slots", personId);
    }

    /** When a person cannot meet, in time order. */
    @Transactional(readOnly = true)
    public List<UnavailabilityView> of(UUID eventId, UUID personId) {
        return views(rows(eventId, personId));
    }

    /** When a person is not free in another hat, without words: what they blocked there, and what calls them away. */
    @Transactional(readOnly = true)
    public List<TakenTime> elsewhere(UUID eventId, UUID personId) {
        Stream<TakenTime> blocked = persons.otherHats(personId).stream()
                .flatMap(hat -> of(eventId, hat).stream())
                .map(away -> new TakenTime(away.startsAt(), away.endsAt()));
        return Stream.concat(blocked, otherHats.orderedStream().flatMap(times -> times.of(eventId, personId).stream()))
                .toList();
    }

    /** When the people of a participation are not free in other hats, without words. */
    @Transactional(readOnly = true)
    public List<NotFree> notFree(UUID eventId, UUID participationId) {
        return otherHats
                .orderedStream()
                .flatMap(times -> times.ofParticipation(eventId, participationId).stream())
                .toList();
    }

    /** When anybody cannot meet, in time order. */
    @Transactional(readOnly = true)
    public List<UnavailabilityView> ofEvent(UUID eventId) {
        return views(unavailabilities.findByOrganiserIdAndEventId(CurrentTenant.required(), eventId));
    }

    private static List<Interval> intervals(List<SlotView> slots, Set<UUID> chosen) {
        List<Interval> intervals = new ArrayList<>();
        SlotView before = null;
        for (SlotView slot : slots) {
            if (chosen.contains(slot.id())) {
                boolean goesOn = before != null
                        && chosen.contains(before.id())
                        && before.sessionId().equals(slot.sessionId());
                Instant from = goesOn ? intervals.removeLast().from() : slot.startsAt();
                intervals.add(new Interval(from, slot.endsAt()));
            }
            before = slot;
        }
        return intervals;
    }

    private static List<UnavailabilityView> views(List<Unavailability> rows) {
        return rows.stream()
                .map(Unavailability::view)
                .sorted(Comparator.comparing(UnavailabilityView::startsAt))
                .toList();
    }

    private List<Unavailability> rows(UUID eventId, UUID personId) {
        return unavailabilities.findByOrganiserIdAndEventIdAndPersonId(CurrentTenant.required(), eventId, personId);
    }

    private void record(UUID eventId, String action, UUID personId) {
        audit.record(eventId, action, "person", personId, Map.of());
    }

    private record Interval(Instant from, Instant to) {}
}
