package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.Goal.BREAKS;
import static it.incontro.scheduling.solver.Goal.BREAK_SPREAD;
import static it.incontro.scheduling.solver.Goal.FAIR_SHARE;
import static it.incontro.scheduling.solver.Goal.GUARANTEES;
import static it.incontro.scheduling.solver.Goal.RANK_WEIGHT;
import static it.incontro.scheduling.solver.Goal.WALKING;

import java.util.List;

/** In which order plans are compared: an earlier goal goes before all later ones. Organisers choose by name. */
public enum GoalOrder {
    /** As many meetings as possible, those wished most first; then evenly shared, compact, with short ways. */
    MOST_MEETINGS,
    /** As many meetings as possible, then agendas without holes; who bears the rest comes after that. */
    COMPACT_AGENDAS,
    /** Nobody is to miss a larger share than needed, even if that costs meetings. */
    FAIR_SHARES,
    /** As many meetings as possible, then as little walking as possible. */
    SHORT_WAYS;

    /** All goals, the most important first. */
    public List<Goal> goals() {
        return switch (this) {
            case MOST_MEETINGS -> List.of(GUARANTEES, RANK_WEIGHT, FAIR_SHARE, BREAK_SPREAD, BREAKS, WALKING);
            case COMPACT_AGENDAS -> List.of(GUARANTEES, RANK_WEIGHT, BREAKS, BREAK_SPREAD, WALKING, FAIR_SHARE);
            case FAIR_SHARES -> List.of(GUARANTEES, FAIR_SHARE, RANK_WEIGHT, BREAK_SPREAD, BREAKS, WALKING);
            case SHORT_WAYS -> List.of(GUARANTEES, RANK_WEIGHT, WALKING, BREAKS, BREAK_SPREAD, FAIR_SHARE);
        };
    }
}
