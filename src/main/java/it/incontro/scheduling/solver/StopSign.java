package it.incontro.scheduling.solver;

/** Says when a search has to end; is asked many times a second. */
interface StopSign {

    /** Whether it is time. */
    boolean isUp();
}
