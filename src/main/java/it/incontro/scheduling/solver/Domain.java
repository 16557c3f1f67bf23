package it.incontro.scheduling.solver;

/** What demands may still choose. */
interface Domain {

    /** Whether this possibility is open. */
    boolean allows(int demand, Variant variant, int slot);

    /** Whether there may be no plan without the demand. */
    boolean mustBePlaced(int demand);

    /** All that the problem allows. */
    static Domain of(CompactProblem problem) {
        return new Domain() {
            @Override
            public boolean allows(int demand, Variant variant, int slot) {
                return true;
            }

            @Override
            public boolean mustBePlaced(int demand) {
                return problem.isRequired(demand);
            }
        };
    }
}
