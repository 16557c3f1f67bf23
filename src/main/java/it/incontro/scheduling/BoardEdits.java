package it.incontro.scheduling;

import it.incontro.support.NotFound;
import it.incontro.timetable.PlacementService;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organiser does by hand on the board: always on the working draft, made when the first meeting is placed. */
@Service
public class BoardEdits {

    private final PlanService plans;
    private final PlacementService placements;
    private final BoardQueries queries;

    BoardEdits(PlanService plans, PlacementService placements, BoardQueries queries) {
        this.plans = plans;
        this.placements = placements;
        this.queries = queries;
    }

    /**
     * Places the meeting of an accepted request, or moves it there.
     *
     * @param revision how the draft stood when the form was shown; null if there was none
     * @throws it.incontro.support.Conflict if the place was taken, or the draft changed, in the meantime
     */
    @Transactional
    public void put(UUID eventId, UUID requestId, UUID slotId, UUID pointId, @Nullable Long revision) {
        PlanView plan = plans.workingOrNew(eventId);
        UUID meeting = queries.meetingIn(plan.id(), requestId).orElse(null);
        if (meeting == null) {
            placements.place(eventId, plan.id(), requestId, slotId, pointId, revision);
        } else {
            placements.move(eventId, plan.id(), meeting, slotId, pointId, revision);
        }
    }

    /** Takes a meeting out of the draft. */
    @Transactional
    public void remove(UUID eventId, UUID requestId, @Nullable Long revision) {
        PlanView plan = working(eventId);
        placements.remove(eventId, plan.id(), placed(plan, requestId), revision);
    }

    /** Fixes a meeting where it stands, so that no later run moves it. */
    @Transactional
    public void fix(UUID eventId, UUID requestId, @Nullable Long revision) {
        PlanView plan = working(eventId);
        placements.fix(eventId, plan.id(), placed(plan, requestId), revision);
    }

    /** Lets a fixed meeting move again. */
    @Transactional
    public void release(UUID eventId, UUID requestId, @Nullable Long revision) {
        PlanView plan = working(eventId);
        placements.release(eventId, plan.id(), placed(plan, requestId), revision);
    }

    /** Undoes the last edit by hand. */
    @Transactional
    public void undo(UUID eventId) {
        placements.undo(eventId, working(eventId).id(), null);
    }

    private PlanView working(UUID eventId) {
        return plans.working(eventId).orElseThrow(() -> new NotFound("working draft of " + eventId));
    }

    private UUID placed(PlanView plan, UUID requestId) {
        return queries.meetingIn(plan.id(), requestId)
                .orElseThrow(() -> new NotFound("meeting of request " + requestId));
    }
}
