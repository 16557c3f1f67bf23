package it.incontro.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Two processes of the portal on one database behind a proxy, restarted one after the other while people work. */
public final class Nodes {

    private static final int SECONDS_BETWEEN = 5;

    private Nodes() {}

    /** Called with the path of the proxy's source. */
    public static void main(String[] arguments) throws Exception {
        List<String> faults = trial(Path.of(arguments[0]));
        faults.forEach(System.err::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static List<String> trial(Path proxySource) throws Exception {
        Path directory = Trial.freshDirectory(Path.of("target", "bench", "nodes"));
        try (PortalDatabase database = new PortalDatabase(directory);
                PortalNode one = node(database, directory, "one").awaitReady();
                PortalNode two = node(database, directory, "two").awaitReady()) {
            int port = Trial.freePort();
            Process proxy = proxy(proxySource, port, one, two);
            try {
                return roll(database, List.of(one, two), URI.create("http://localhost:" + port));
            } finally {
                proxy.destroy();
            }
        }
    }

    private static List<String> roll(PortalDatabase database, List<PortalNode> nodes, URI portal) throws Exception {
        Books books = new Books();
        StormCheck check;
        RunTrial run;
        List<Player> players;
        try (Connection connection = database.asSuperuser()) {
            awaitProxy(portal);
            check = StormCheck.of(Trial.EVENT, connection);
            run = RunTrial.of(connection);
            players = Trial.players(portal, connection, books);
        }
        List<Duration> ends = new ArrayList<>();
        List<Integer> slow = new ArrayList<>();
        Rolling rolling = new Rolling();
        Thread visitors = Thread.ofVirtual().start(() -> rolling.play(players));
        for (PortalNode node : nodes) {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN);
            if (ends.isEmpty()) {
                run.start(portal);
                TimeUnit.SECONDS.sleep(3);
            }
            try (Connection holder = database.asSuperuser();
                    SlowPages pages = SlowPages.open(node.address(), holder)) {
                ends.add(node.terminate());
                slow.addAll(pages.statuses());
            }
            node.startAgain();
            node.awaitReady();
        }
        TimeUnit.SECONDS.sleep(SECONDS_BETWEEN);
        rolling.end();
        visitors.join();
        try (Connection connection = database.asSuperuser()) {
            long unsent = Trial.awaitMails(connection);
            List<String> faults = check.faults(connection, books);
            List<String> runs = run.ends(connection);
            if (runs.size() != 1 || runs.stream().anyMatch(RunTrial::isOpen)) {
                faults.add("runs: " + runs);
            }
            if (books.unknown() > 0) {
                faults.add(books.unknown() + " requests were lost");
            }
            if (books.pages().keySet().stream().anyMatch(status -> status == 0 || status >= 500)) {
                faults.add("pages were lost: " + books.pages());
            }
            if (slow.stream().anyMatch(status -> status != 200)) {
                faults.add("slow pages were lost: " + slow);
            }
            if (players.stream().anyMatch(Player::isSignedOut)) {
                faults.add("somebody was signed out");
            }
            ends.stream()
                    .filter(took -> took.toSeconds() >= 25)
                    .forEach(took -> faults.add("a node took " + took.toSeconds() + " s to end"));
            System.out.printf(
                    "{\"confirmed\": %d, \"lost\": %d, \"answers\": \"%s\", \"pages\": \"%s\", \"slowPages\": %d, \"secondsToEnd\": \"%s\", \"run\": \"%s\", \"mails\": %d,"
                            + " \"unsent\": %d, \"faults\": %d}%n",
                    books.confirmed(),
                    books.unknown(),
                    books.answers(),
                    books.pages(),
                    slow.size(),
                    ends.stream().map(took -> took.toMillis() / 1000.0).toList(),
                    runs,
                    Trial.count(connection, "select count(*) from demo_mail"),
                    unsent,
                    faults.size());
            return faults;
        }
    }

    private static PortalNode node(PortalDatabase database, Path directory, String name) throws IOException {
        return new PortalNode(database, Trial.freePort(), directory.resolve(name + ".log"));
    }

    private static Process proxy(Path source, int port, PortalNode... nodes) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), source.toString(), String.valueOf(port)));
        for (PortalNode node : nodes) {
            command.add(String.valueOf(node.port()));
        }
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void awaitProxy(URI portal) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            try {
                HttpResponse<String> answer = new Browser(portal).get("/livez");
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It is being compiled.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the proxy does not answer");
    }

    /** Visitors who go on for as long as the nodes take. */
    private static final class Rolling {

        private volatile boolean over;

        void end() {
            over = true;
        }

        void play(List<Player> players) {
            while (!over) {
                try {
                    Trial.play(players, System.nanoTime() + TimeUnit.SECONDS.toNanos(1), () -> {});
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            }
        }
    }
}
