package it.incontro.bench.peer;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.BendableScore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A plan, as Timefold sees it. */
@PlanningSolution
public class PeerPlan {

    private @Nullable PeerData data;

    @PlanningEntityCollectionProperty
    private List<PeerMeeting> meetings = List.of();

    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = PeerScore.GOALS)
    private @Nullable BendableScore score;

    /** For Timefold. */
    public PeerPlan() {}

    PeerPlan(PeerData data, List<PeerMeeting> meetings) {
        this.data = data;
        this.meetings = meetings;
    }

    PeerData data() {
        return Objects.requireNonNull(data);
    }

    /** All demands. */
    public List<PeerMeeting> getMeetings() {
        return meetings;
    }

    /** What the plan is worth. */
    public @Nullable BendableScore getScore() {
        return score;
    }

    /** Notes what the plan is worth. */
    public void setScore(@Nullable BendableScore score) {
        this.score = score;
    }
}
