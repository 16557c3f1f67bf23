package it.incontro.support.logging;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

/**
 * Prints what was thrown and where, without its words: the messages of exceptions repeat what visitors typed and what stands
 * in rows. Only those that speak of the network are kept, and of the database its code of the error.
 */
public class WordlessStackTrace implements StackTracePrinter {

    private static final int MOST_FRAMES = 60;

    private static final Set<Class<?>> ABOUT_THE_NETWORK = Set.of(
            ConnectException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            SQLTransientConnectionException.class);

    @Override
    public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String prefix = "";
        for (@Nullable Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            out.append(prefix).append(headOf(each)).append('\n');
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                out.append("\tat ").append(frames[i].toString()).append('\n');
            }
            prefix = "Caused by: ";
        }
    }

    private static String headOf(Throwable thrown) {
        String name = thrown.getClass().getName();
        if (ABOUT_THE_NETWORK.contains(thrown.getClass())) {
            return name + ": " + thrown.getMessage();
        }
        return thrown instanceof SQLException sql ? name + " [" + sql.getSQLState() + "]" : name;
    }
}
