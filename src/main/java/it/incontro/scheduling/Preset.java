package it.incontro.scheduling;

import it.incontro.scheduling.solver.GoalOrder;

/** The orders of goals from which an organiser chooses: an earlier goal goes before all later ones. */
public enum Preset {
    /** As many meetings as possible, evenly shared, then compact. */
    MOST_MEETINGS,
    /** As many meetings as possible, then agendas without breaks. */
    COMPACT_AGENDAS,
    /** Nobody misses a larger share than needed, even if that costs meetings. */
    FAIR_SHARES,
    /** As many meetings as possible, then as little walking as possible. */
    SHORT_WAYS;

    GoalOrder order() {
        return switch (this) {
            case MOST_MEETINGS -> GoalOrder.MOST_MEETINGS;
            case COMPACT_AGENDAS -> GoalOrder.COMPACT_AGENDAS;
            case FAIR_SHARES -> GoalOrder.FAIR_SHARES;
            case SHORT_WAYS -> GoalOrder.SHORT_WAYS;
        };
    }
}
