package it.incontro.scheduling;

import it.incontro.scheduling.solver.Goal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * What a run has found out beside its plan.
 *
 * @param goals how well each goal is reached, the most important first
 * @param conflicts the sets of fixed meetings that exclude each other; without any one of a set its others could stay
 */
public record RunFindings(List<Reached> goals, List<Clash> conflicts) {

    /** The requests of all meetings in conflict. */
    public List<UUID> clashing() {
        return conflicts.stream()
                .flatMap(conflict -> conflict.meetings().stream())
                .map(Member::requestId)
                .distinct()
                .toList();
    }

    /**
     * How well a goal is reached.
     *
     * @param value what the plan has
     * @param bound what no plan can better, given the values of the earlier goals
     * @param proven whether no plan is better
     */
    public record Reached(Goal goal, long value, long bound, boolean proven) {

        /** Whether no plan is better in it: proven together with the earlier goals, or at the bound of all plans. */
        public boolean isBest() {
            return proven || value == bound;
        }

        /** The value in percent of its bound, cut after four decimals, so that 100 is shown only if it is reached. */
        public BigDecimal percent() {
            return bound == 0
                    ? BigDecimal.valueOf(100)
                    : BigDecimal.valueOf(value)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(bound), 4, RoundingMode.FLOOR);
        }
    }

    /**
     * Fixed meetings that cannot all stay.
     *
     * @param rule the name of the rule that they break together
     */
    public record Clash(String rule, List<Member> meetings) {}

    /** One of them. */
    public record Member(UUID requestId, String askerName, String targetName) {}
}
