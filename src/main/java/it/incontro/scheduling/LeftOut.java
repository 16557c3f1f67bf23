package it.incontro.scheduling;

import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.util.List;
import java.util.UUID;

/**
 * The requests that a run has left out and for which no fix was looked for, in the event as it is now.
 *
 * @param plan the draft that the run made
 * @param placesMost whether the run has proven that no plan places more
 * @param open the requests, the most wished first
 */
record LeftOut(
        UUID eventId, SchedulingProblem problem, List<PlacedMeeting> plan, boolean placesMost, List<Demand> open) {}
