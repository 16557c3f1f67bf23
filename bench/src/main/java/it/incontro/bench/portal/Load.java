package it.incontro.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The two fullest occasions of an event's life, at the size of the demo's VTM Torino: the hour in which requests open, of
 * whose five hundred people all come in the first twenty minutes, and four thousand who open their agenda within five
 * minutes. Five minutes of either are played. Each comes by the link of a mail, on a device of their own. Prints one JSON object for each; exit code 1 if a page failed or the 95th percentile is above half a
 * second.
 */
public final class Load {

    private static final String EVENT = "vtm-torino-2026";
    private static final int OPENING = 125;
    private static final int AGENDA_DAY = 4000;

    private Load() {}

    /** Called with the minutes that each occasion is given; with fewer than five, as many fewer people come. */
    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(arguments[0])));
        System.exit(play(time) ? 0 : 1);
    }

    private static boolean play(Duration time) throws Exception {
        double share = Math.min(1, time.toSeconds() / 300.0);
        Path directory = Trial.freshDirectory(Path.of("target", "bench", "load"));
        try (PortalDatabase database = new PortalDatabase(directory);
                PortalNode node = new PortalNode(
                        database, Trial.freePort(), directory.resolve("portal.log"), "-XX:+UseParallelGC")) {
            node.awaitReady();
            Links links;
            try (Connection connection = database.asSuperuser()) {
                links = Links.to(EVENT, connection);
            }
            Organiser organiser = Organiser.of(node.address(), EVENT);
            organiser.goTo("DURING_REQUESTS");
            Latencies opening = crowd(node.address(), links, (int) (OPENING * share), time, Walk::ask);
            opening.print("opening hour of requests");
            organiser.goTo("BUILDING_THE_AGENDA");
            organiser.publish();
            try (Connection connection = database.asSuperuser()) {
                Trial.awaitMails(connection);
            }
            organiser.goTo("FIRST_DAY");
            Latencies agenda = crowd(node.address(), links, (int) (AGENDA_DAY * share), time, Walk::readAgenda);
            agenda.print("agenda day");
            return opening.isGood() && agenda.isGood();
        }
    }

    /** Everybody comes once, at even distances. */
    private static Latencies crowd(URI portal, Links links, int people, Duration time, Visit visit)
            throws InterruptedException {
        Latencies latencies = new Latencies();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < people; i++) {
            Links.Link link = links.get(i);
            Walk walk = new Walk(new Browser(portal), latencies, EVENT, link, i);
            Thread.sleep(Duration.ofNanos(Math.max(0, start + time.toNanos() * i / people - System.nanoTime())));
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    visit.of(walk);
                } catch (IOException | InterruptedException lost) {
                    latencies.failed(lost.toString());
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return latencies;
    }

    private interface Visit {
        void of(Walk walk) throws IOException, InterruptedException;
    }
}
