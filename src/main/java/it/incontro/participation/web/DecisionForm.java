package it.incontro.participation.web;

import it.incontro.participation.ParticipationState;
import it.incontro.support.Lines;
import it.incontro.support.Rejected;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the organiser decides of a participation, and why. */
record DecisionForm(
        @Nullable ParticipationState state,
        @Nullable @Lines @Size(max = 500) String reason) {

    static final DecisionForm EMPTY = new DecisionForm(null, null);

    /** The decision, which comes with the button. @throws Rejected without one */
    ParticipationState chosen() {
        if (state == null) {
            throw Rejected.because("participation.decision.not-a-decision");
        }
        return state;
    }
}
