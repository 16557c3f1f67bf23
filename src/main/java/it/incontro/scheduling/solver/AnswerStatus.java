package it.incontro.scheduling.solver;

/** How good an answer is. */
public enum AnswerStatus {
    /** No better plan exists, in any goal. */
    OPTIMAL,
    /** A plan that keeps all rules; the bounds of the goals say how much better one could be. */
    FEASIBLE,
    /** As FEASIBLE, but ended early on request. */
    STOPPED,
    /** No plan keeps all locked meetings; the conflicts say which. */
    INFEASIBLE,
    /** No plan was found, and none was ruled out. */
    UNKNOWN
}
