package it.incontro.participation;

import it.incontro.identity.EventRef;
import java.util.List;

/** What a participant can do next, as modules above know it; their beans are asked in their order. */
public interface NextSteps {

    /** The steps for a participation that takes part; none if there is nothing to do. */
    List<NextStep> of(EventRef event, ParticipationView participation);
}
