package it.incontro.scheduling.web;

import it.incontro.event.SlotView;
import it.incontro.scheduling.BoardNames;
import it.incontro.scheduling.FreeCell;
import it.incontro.scheduling.KnownFix;
import it.incontro.scheduling.OpenRequest;
import it.incontro.scheduling.solver.Explanation;
import it.incontro.scheduling.solver.Fix;
import it.incontro.scheduling.solver.Obstacle;
import it.incontro.scheduling.solver.Rank;
import it.incontro.support.web.EventTimes;
import it.incontro.support.web.Option;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Puts reasons and obstacles into plain sentences in the reader's language; templates ask it. */
public final class BoardWords {

    private final BoardNames names;
    private final MessageSource messages;
    private final EventTimes times;
    private final Locale locale;

    BoardWords(BoardNames names, MessageSource messages, EventTimes times, Locale locale) {
        this.names = names;
        this.messages = messages;
        this.times = times;
        this.locale = locale;
    }

    /** Why a request is left out, and the cheapest fix; or that it can be placed at once. */
    public String why(OpenRequest request) {
        FreeCell free = request.firstLegal();
        if (free != null) {
            return say("free", slot(free.slotId()), BoardNames.in(names.points(), free.pointId()));
        }
        Explanation why = request.why();
        return why == null ? say("no-attendee") : why(why);
    }

    /** What together would place a request with all others still placed; empty where that is not known. */
    public List<String> fix(OpenRequest request) {
        KnownFix known = request.fix();
        return switch (known == null ? null : known.fix()) {
            case null -> List.of();
            case Fix.Rearrange none -> List.of(fixed("rearrange"));
            case Fix fix -> fix.changes().stream().map(this::change).toList();
        };
    }

    /** That no fix is known, where a run has left the request out; nothing where one is known or none is needed. */
    public @Nullable String noFix(OpenRequest request) {
        KnownFix known = request.fix();
        if (known == null || known.fix() != null) {
            return null;
        }
        return fixed(known.sought() ? "none" : "not-sought");
    }

    private String change(Fix.Change change) {
        return switch (change) {
            case Fix.RaiseLimit limit -> fixed("limit." + limit.kind(), party(limit.partyId()), limit.to());
            case Fix.AllowPlace place -> fixed("place", point(place.placeId()));
            case Fix.OneMoreDesk desk ->
                fixed(desk.venueToo() ? "desk-and-venue" : "desk", point(desk.placeId()), slot(desk.slotId()));
            case Fix.FreePerson free -> fixed("person", person(free.personId()), slot(free.slotId()));
            case Fix.SkipItem left -> fixed("item", person(left.personId()), item(left.itemId()));
            case Fix.OneMoreSlot after -> fixed("slot", slot(after.afterSlotId()));
        };
    }

    /** The ranks, to choose from. */
    public List<Option> ranks() {
        return Stream.of(Rank.values())
                .map(rank ->
                        new Option(rank.name(), messages.getMessage("scheduling.rank." + rank.name(), null, locale)))
                .toList();
    }

    private String why(Explanation why) {
        return switch (why) {
            case Explanation.NoCommonSlot no -> say("no-common-slot", absences(no.absences()));
            case Explanation.NobodyInterprets no -> say("nobody-interprets", language(no.language()));
            case Explanation.NoInterpreterFree no -> say("no-interpreter-free", no.slots(), people(no.personIds()));
            case Explanation.NoPlaceAllowed no -> say("no-place-allowed");
            case Explanation.NoTimeToTravel no -> say("no-time-to-travel", people(no.personIds()));
            case Explanation.PairMeetsAlready no -> say("pair-meets-already");
            case Explanation.LimitReached no ->
                say(
                        no.kind() == Explanation.LimitKind.PER_DAY ? "limit-per-day" : "limit-in-all",
                        BoardNames.in(names.participations(), no.partyId()),
                        no.limit());
            case Explanation.BothFreeButNoPlace no -> noPlace(no.cells());
            case Explanation.SideBusy no -> say("side-busy", no.commonSlots(), no.firstBusy(), no.secondBusy());
            case Explanation.SeveralObstacles no ->
                say("several", no.commonSlots(), no.sideBusy(), no.dayLimit() + no.other());
            case Explanation.NotFoundInTime no -> why(no.inThisPlan());
        };
    }

    private String noPlace(List<Explanation.FullCell> cells) {
        Explanation.FullCell first = cells.getFirst();
        String when = slot(first.slotId());
        return first.venueFull() && !first.deskMissing()
                ? say("venue-full", when)
                : say("no-place", when, BoardNames.in(names.points(), first.placeId()));
    }

    private String absences(List<Explanation.Absence> absences) {
        return absences.stream()
                .map(absence -> BoardNames.in(names.persons(), absence.personId()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }

    /** The names of those at a table who still belong to the event, in the order of the alphabet. */
    public String atTheTable(List<UUID> ids) {
        return ids.stream()
                .map(names.persons()::get)
                .filter(Objects::nonNull)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String people(List<UUID> ids) {
        return ids.stream().map(id -> BoardNames.in(names.persons(), id)).collect(Collectors.joining(", "));
    }

    /** What stands in the way in one slot. */
    public String obstacle(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.PersonInMeeting is -> say("in-meeting", person(is.personId()));
            case Obstacle.PersonUnavailable is -> say("unavailable", person(is.personId()));
            case Obstacle.PersonAtAgendaItem is -> say("at-item", person(is.personId()), item(is.sourceId()));
            case Obstacle.TravelTooShort is ->
                say("travel", person(is.personId()), is.minutesNeeded(), is.minutesThere());
            case Obstacle.PlaceFull is -> say("point-full", BoardNames.in(names.points(), is.placeId()));
            case Obstacle.VenueFull is -> say("venue-is-full", BoardNames.in(names.venues(), is.venueId()));
            case Obstacle.PlaceNotAllowed is -> say("point-not-allowed", BoardNames.in(names.points(), is.placeId()));
            case Obstacle.SlotNotAllowed is -> say("slot-not-allowed");
            case Obstacle.MeetingLocked is -> say("locked");
            case Obstacle.DayLimitReached is -> say("day-limit", party(is.partyId()), is.limit());
            case Obstacle.LimitReached is -> say("limit", party(is.partyId()), is.limit());
            case Obstacle.AtOnceLimitReached is -> say("at-once-limit", party(is.partyId()), is.limit());
            case Obstacle.OutOfOrder is -> say("out-of-order");
            case Obstacle.PairMeetsAlready is -> say("pair-meets-already");
            case Obstacle.NobodyInterprets is -> say("nobody-interprets", language(is.language()));
        };
    }

    private String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale);
    }

    /** A slot as day and time. */
    public String slot(UUID slotId) {
        SlotView slot = names.slots().get(slotId);
        return slot == null ? "–" : times.dayAndTime(slot.startsAt(), names.zone(), locale);
    }

    private String point(UUID id) {
        return BoardNames.in(names.points(), id);
    }

    private String person(UUID id) {
        return BoardNames.in(names.persons(), id);
    }

    private String party(UUID id) {
        return BoardNames.in(names.participations(), id);
    }

    private String item(@Nullable UUID id) {
        return BoardNames.in(locale.getLanguage().equals("it") ? names.itemsIt() : names.itemsEn(), id);
    }

    private String fixed(String key, Object... arguments) {
        return messages.getMessage("scheduling.fix." + key, arguments, locale);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("scheduling.why." + key, arguments, locale);
    }
}
