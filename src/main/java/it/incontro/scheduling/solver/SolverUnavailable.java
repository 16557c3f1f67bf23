package it.incontro.scheduling.solver;

/** The solver's native library is missing or does not run here; nothing can be solved until it is installed. */
public final class SolverUnavailable extends RuntimeException {

    /** Keeps what the loader said. */
    public SolverUnavailable(Throwable cause) {
        super(
                "The scheduling solver cannot run on this machine (" + System.getProperty("os.name") + ", "
                        + System.getProperty("os.arch")
                        + "): its native library is missing or cannot be loaded. Add the OR-Tools library of this"
                        + " platform to the application.",
                cause);
    }
}
