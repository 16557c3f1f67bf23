package it.incontro.bench.portal;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Random work by several people while the portal is killed and its database restarted; then everything is counted. */
public final class Storm {

    private Storm() {}

    /** Runs for the seconds given, or 60. */
    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]);
        List<String> faults = trial(seconds);
        faults.forEach(System.err::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static List<String> trial(int seconds) throws Exception {
        Path directory = Trial.freshDirectory(Path.of("target", "bench", "storm"));
        try (PortalDatabase database = new PortalDatabase(directory);
                PortalNode portal =
                        new PortalNode(database, Trial.freePort(), directory.resolve("portal.log")).awaitReady()) {
            return storm(database, portal, seconds);
        }
    }

    private static List<String> storm(PortalDatabase database, PortalNode portal, int seconds) throws Exception {
        Books books = new Books();
        StormCheck check;
        RunTrial run;
        List<Player> players;
        try (Connection connection = database.asSuperuser()) {
            check = StormCheck.of(Trial.EVENT, connection);
            run = RunTrial.of(connection);
            players = Trial.players(portal.address(), connection, books);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Duration[] back = new Duration[2];
        Trial.play(players, end, () -> {
            TimeUnit.SECONDS.sleep(seconds / 4);
            run.start(portal.address());
            TimeUnit.SECONDS.sleep(3);
            long killed = System.nanoTime();
            portal.kill();
            portal.startAgain();
            portal.awaitReady();
            back[0] = Duration.ofNanos(System.nanoTime() - killed);
            TimeUnit.SECONDS.sleep(seconds / 10);
            long stopped = System.nanoTime();
            database.restart();
            portal.awaitReady();
            back[1] = Duration.ofNanos(System.nanoTime() - stopped);
        });
        try (Connection connection = database.asSuperuser()) {
            long unsent = Trial.awaitMails(connection);
            List<String> faults = check.faults(connection, books);
            List<String> runs = run.ends(connection);
            if (runs.size() != 1 || runs.stream().anyMatch(RunTrial::isOpen)) {
                faults.add("runs: " + runs);
            }
            System.out.printf(
                    "{\"seconds\": %d, \"confirmed\": %d, \"unknown\": %d, \"answers\": \"%s\", \"pages\": \"%s\", \"run\": \"%s\", \"backAfterKill\": %.1f,"
                            + " \"backAfterDatabase\": %.1f, \"mails\": %d, \"unsent\": %d, \"faults\": %d}%n",
                    seconds,
                    books.confirmed(),
                    books.unknown(),
                    books.answers(),
                    books.pages(),
                    runs,
                    back[0].toMillis() / 1000.0,
                    back[1].toMillis() / 1000.0,
                    Trial.count(connection, "select count(*) from demo_mail"),
                    unsent,
                    faults.size());
            return faults;
        }
    }
}
