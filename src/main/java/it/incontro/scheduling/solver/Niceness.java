package it.incontro.scheduling.solver;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import org.jspecify.annotations.Nullable;

/**
 * How readily a thread gives way to others. On Linux Java's own priorities have no effect, but the system keeps a nice
 * value for every thread, and the threads that it starts inherit it: so those of the native solver are nice too.
 */
final class Niceness {

    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    private static final int NICE = 10;

    private static final @Nullable Kernel KERNEL = kernel();

    private Niceness() {}

    /** Lets this thread, and those it will start, give way to others; there is no way back. Elsewhere it does nothing. */
    static void giveWay() {
        if (KERNEL != null) {
            KERNEL.setpriority(PRIO_PROCESS, CALLING_THREAD, NICE);
        }
    }

    /** Nothing where it cannot be had: the search works as well without, only less politely. */
    private static @Nullable Kernel kernel() {
        try {
            return Platform.isLinux() ? Native.load("c", Kernel.class) : null;
        } catch (UnsatisfiedLinkError none) {
            return null;
        }
    }

    /** What the system's C library offers, named as it is there. */
    public interface Kernel extends Library {

        /** Sets the nice value of a process, or on Linux of a thread. Returns 0 if that worked. */
        int setpriority(int which, int who, int priority);
    }
}
