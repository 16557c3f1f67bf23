package it.incontro.scheduling.solver;

/** Which demands a model takes for placed. */
interface Required {

    /** Whether there may be no plan without the demand. */
    boolean mustBePlaced(int demand);

    /** As the problem has it. */
    static Required of(CompactProblem problem) {
        return problem::isRequired;
    }
}
