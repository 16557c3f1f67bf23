package it.incontro.scheduling.solver;

import com.google.ortools.Loader;

/** Loads OR-Tools once. */
final class NativeLibrary {

    private NativeLibrary() {}

    static void load() {
        load(Loader::loadNativeLibraries);
    }

    /** Whatever way the loader fails in, the reader learns what is missing. */
    static void load(Runnable loader) {
        try {
            loader.run();
        } catch (RuntimeException | LinkageError failure) {
            throw new SolverUnavailable(failure);
        }
    }
}
