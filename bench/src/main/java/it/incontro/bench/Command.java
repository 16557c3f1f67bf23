package it.incontro.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs a benchmark as a process: results on standard output, one line on standard error and exit code 2 if misused. */
final class Command {

    static final int WELL = 0;
    static final int WRONG = 1;
    static final int MISUSED = 2;

    private Command() {}

    /** A benchmark. */
    interface Body {

        /** Gives the exit code. */
        int run(String[] arguments, PrintStream out, PrintStream err);
    }

    @SuppressWarnings("SystemOut")
    static void exit(String name, String[] arguments, Body body) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(name, arguments, body, out, System.err));
    }

    static int run(String name, String[] arguments, Body body, PrintStream out, PrintStream err) {
        try {
            return body.run(arguments, out, err);
        } catch (UsageException misuse) {
            err.println(name + ": " + misuse.getMessage());
            return MISUSED;
        }
    }
}
