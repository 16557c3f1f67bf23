package it.incontro.meetingrequest;

import java.util.UUID;

/**
 * A request was answered, or its answer taken back (then the state is pending again). The asker learns of it only when the
 * answer is shown: see {@link MeetingRequestView#answerShownFrom()}.
 */
public record MeetingRequestAnswered(UUID organiserId, UUID eventId, UUID requestId, RequestState state) {}
