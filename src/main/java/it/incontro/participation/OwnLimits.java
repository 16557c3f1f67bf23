package it.incontro.participation;

import it.incontro.support.Rejected;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The meeting limits of one participation; null means the event's. They count the meetings of all its agendas together,
 * each once.
 *
 * @param perDay the most on one day
 * @param inAll the most in the event
 * @param atLeast what the agenda brings it to before others get more, as far as its accepted requests go
 */
public record OwnLimits(
        @Nullable Integer perDay,
        @Nullable Integer inAll,
        @Nullable Integer atLeast) {

    /** The most meetings, without a minimum of its own. */
    public static OwnLimits upTo(@Nullable Integer perDay, @Nullable Integer inAll) {
        return new OwnLimits(perDay, inAll, null);
    }

    /** @throws Rejected if a limit is none, or if the minimum is above the most in all, its own or else the event's */
    void require(@Nullable Integer mostOfEvent) {
        Stream.of(
                        new Named("maxMeetingsPerDay", perDay),
                        new Named("maxMeetings", inAll),
                        new Named("minMeetings", atLeast))
                .filter(Named::isTooSmall)
                .findFirst()
                .ifPresent(limit -> {
                    throw Rejected.field(limit.field(), "participation.limits.too-small");
                });
        requireRoomForTheMinimum(inAll, "participation.limits.above-own");
        if (inAll == null) {
            requireRoomForTheMinimum(mostOfEvent, "participation.limits.above-event");
        }
    }

    private void requireRoomForTheMinimum(@Nullable Integer most, String messageKey) {
        if (most != null && atLeast != null && atLeast > most) {
            throw Rejected.field("minMeetings", messageKey, most);
        }
    }

    private record Named(String field, @Nullable Integer limit) {

        boolean isTooSmall() {
            return limit != null && limit < 1;
        }
    }
}
