package it.incontro.agenda;

import it.incontro.support.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that were read, from which the agendas of their holders are put together. */
final class PlanSheet {

    private final List<ItemLine> items;
    private final Map<UUID, List<Seat>> seats;
    private final Map<UUID, List<MeetingLine>> meetingsByParticipation;
    private final Map<UUID, List<MeetingLine>> meetingsByInterpreter = new HashMap<>();

    PlanSheet(List<MeetingLine> meetings, List<ItemLine> items, List<Seat> seats) {
        this.items = items;
        this.seats = seats.stream().collect(Collectors.groupingBy(Seat::placementId));
        this.meetingsByParticipation = meetings.stream().collect(Collectors.groupingBy(MeetingLine::ownId));
        meetings.stream()
                .filter(MeetingLine::asks)
                .forEach(line -> seatsOf(line.placementId())
                        .filter(Seat::isOfNoSide)
                        .forEach(seat -> meetingsByInterpreter
                                .computeIfAbsent(seat.personId(), person -> new ArrayList<>())
                                .add(line)));
    }

    /** What a holder has in a plan, in time order, with clashes flagged. */
    List<AgendaEntry> entries(Holder holder, UUID planId, AgendaReader reader) {
        List<AgendaEntry> found = new ArrayList<>();
        holder.participations().stream()
                .flatMap(id -> meetingsByParticipation.getOrDefault(id, List.of()).stream())
                .filter(line -> line.planId().equals(planId) && concerns(holder, line))
                .forEach(line -> found.add(entry(line, reader)));
        if (!holder.isParticipation()) {
            holder.persons().stream()
                    .flatMap(person -> meetingsByInterpreter.getOrDefault(person, List.of()).stream())
                    .filter(line -> line.planId().equals(planId))
                    .forEach(line -> found.add(interpreted(line, holder)));
        }
        items.stream()
                .filter(line -> line.planId().equals(planId) && concerns(holder, line))
                .forEach(line -> found.add(entry(line, holder, reader)));
        found.sort(Comparator.comparing(AgendaEntry::startsAt).thenComparing(AgendaEntry::title));
        return found.stream()
                .map(entry -> clashes(entry, found) ? entry.clashing() : entry)
                .toList();
    }

    private boolean concerns(Holder holder, MeetingLine line) {
        return holder.isParticipation()
                || seatsOf(line.placementId())
                        .filter(seat -> !seat.isOfNoSide())
                        .anyMatch(sits(holder));
    }

    private boolean concerns(Holder holder, ItemLine line) {
        return line.open() || seatsOf(line.placementId()).anyMatch(sits(holder).and(Seat::present));
    }

    private AgendaEntry entry(MeetingLine line, AgendaReader reader) {
        boolean contacts = reader.contacts() && !line.isCancelled();
        return new AgendaEntry(
                line.meetingId(),
                EntryKind.MEETING,
                line.startsAt(),
                line.endsAt(),
                line.otherName(),
                people(line.placementId(), seat -> line.otherId().equals(seat.participationId()), contacts),
                people(line.placementId(), seat -> line.ownId().equals(seat.participationId()), false),
                people(line.placementId(), Seat::isOfNoSide, false),
                line.place(),
                line.venue(),
                line.address(),
                null,
                false,
                line.isCancelled(),
                false,
                line.calendarUid(),
                line.sequence());
    }

    /** As who interprets sees it: one side after the other with its name, who else interprets, and no contact data. */
    private AgendaEntry interpreted(MeetingLine line, Holder holder) {
        return new AgendaEntry(
                line.meetingId(),
                EntryKind.MEETING,
                line.startsAt(),
                line.endsAt(),
                line.sides(),
                Stream.concat(side(line, line.ownId(), line.ownName()), side(line, line.otherId(), line.otherName()))
                        .toList(),
                people(line.placementId(), sits(holder), false),
                people(line.placementId(), sits(holder).negate().and(Seat::isOfNoSide), false),
                line.place(),
                line.venue(),
                line.address(),
                null,
                false,
                line.isCancelled(),
                false,
                line.calendarUid(),
                line.sequence());
    }

    private Stream<AgendaPerson> side(MeetingLine line, UUID participationId, String firm) {
        return people(line.placementId(), seat -> participationId.equals(seat.participationId()), false).stream()
                .map(person -> person.of(firm));
    }

    private AgendaEntry entry(ItemLine line, Holder holder, AgendaReader reader) {
        Text title = line.title();
        return new AgendaEntry(
                line.itemId(),
                line.kind(),
                line.startsAt(),
                line.endsAt(),
                title.in(reader.locale()),
                people(line.placementId(), Seat::speaker, false),
                people(line.placementId(), sits(holder).and(Seat::present), false),
                List.of(),
                line.location(),
                line.venue(),
                line.address(),
                blankToNull(line.note(reader.locale())),
                line.open(),
                line.cancelled(),
                false,
                line.calendarUid(),
                line.sequence());
    }

    private List<AgendaPerson> people(UUID placementId, Predicate<Seat> wanted, boolean contacts) {
        return seatsOf(placementId)
                .filter(wanted)
                .map(seat -> seat.person(contacts))
                .distinct()
                .toList();
    }

    private Stream<Seat> seatsOf(UUID placementId) {
        return seats.getOrDefault(placementId, List.of()).stream();
    }

    private static Predicate<Seat> sits(Holder holder) {
        return seat -> holder.persons().contains(seat.personId());
    }

    private static boolean clashes(AgendaEntry entry, List<AgendaEntry> all) {
        return !entry.cancelled()
                && !entry.open()
                && all.stream()
                        .anyMatch(other -> !other.id().equals(entry.id())
                                && !other.cancelled()
                                && !other.open()
                                && entry.overlaps(other)
                                && entry.own().stream().anyMatch(other.own()::contains));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
