package it.incontro.scheduling.solver;

import java.util.List;

/**
 * In which order plans are compared: an earlier goal goes before all later ones, what is not named does not count.
 *
 * @param goals the goals, the most important first, each at most once
 */
public record GoalOrder(List<Goal> goals) {

    /** As many meetings as possible, those wished most first; then evenly shared, compact, with short ways. */
    public static final GoalOrder MOST_MEETINGS =
            of(Goal.GUARANTEES, Goal.RANK_WEIGHT, Goal.FAIR_SHARE, Goal.BREAK_SPREAD, Goal.BREAKS, Goal.WALKING);

    /** As many meetings as possible, then agendas without holes; how evenly the rest is borne comes last. */
    public static final GoalOrder COMPACT_AGENDAS =
            of(Goal.GUARANTEES, Goal.RANK_WEIGHT, Goal.BREAKS, Goal.BREAK_SPREAD, Goal.WALKING, Goal.FAIR_SHARE);

    /** Nobody is to miss a larger share than needed, even if that costs meetings. */
    public static final GoalOrder FAIR_SHARES =
            of(Goal.GUARANTEES, Goal.FAIR_SHARE, Goal.RANK_WEIGHT, Goal.BREAK_SPREAD, Goal.BREAKS, Goal.WALKING);

    /** As many meetings as possible, then as little walking as possible. */
    public static final GoalOrder SHORT_WAYS =
            of(Goal.GUARANTEES, Goal.RANK_WEIGHT, Goal.WALKING, Goal.BREAKS, Goal.BREAK_SPREAD, Goal.FAIR_SHARE);

    /** Keeps a copy and refuses a goal that is named twice. */
    public GoalOrder {
        goals = List.copyOf(goals);
        if (goals.stream().distinct().count() < goals.size()) {
            throw new IllegalArgumentException("A goal is named twice: " + goals);
        }
    }

    /** These goals, the most important first. */
    public static GoalOrder of(Goal... goals) {
        return new GoalOrder(List.of(goals));
    }
}
