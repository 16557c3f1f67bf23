package it.incontro.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast pages stay while a hall signs in: readers look at public pages of a running demo portal, first alone, then
 * while many clients sign in again and again with the demo's password. Prints one JSON object.
 */
final class SignInRush {

    private static final Set<String> OPTIONS = Set.of("--url", "--clients", "--seconds");
    private static final List<String> PAGES = List.of("/", "/sign-in", "/privacy");
    private static final int READERS = 3;
    private static final int WARM_UP = 60;

    private final PortalClient portal;
    private final int clients;
    private final double seconds;
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();

    private SignInRush(PortalClient portal, int clients, double seconds) {
        this.portal = portal;
        this.clients = clients;
        this.seconds = seconds;
    }

    /** The command. */
    public static void main(String[] arguments) {
        Command.exit("bench/signin", arguments, (given, out, err) -> run(given, out));
    }

    static int run(String[] arguments, PrintStream out) {
        Options options = new Options(arguments, OPTIONS);
        PortalClient portal = new PortalClient(options.text("--url", "http://localhost:8080"));
        SignInRush rush = new SignInRush(portal, options.number("--clients", 60, 0), options.seconds("--seconds", 20));
        try {
            out.println(rush.measure());
            return rush.wasAnswered() ? Command.WELL : Command.WRONG;
        } catch (IOException unreachable) {
            throw new UsageException("no portal answers at --url: " + unreachable.getMessage());
        }
    }

    private Json measure() throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            portal.get(PAGES.get(i % PAGES.size()));
        }
        Latencies alone = read();
        AtomicBoolean over = new AtomicBoolean();
        Latencies meanwhile;
        try (var hall = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                int client = i;
                hall.execute(() -> signIn(client, over));
            }
            meanwhile = read();
            over.set(true);
        }
        return new Json()
                .put("clients", clients)
                .put("seconds", seconds)
                .put("alone", alone.tell())
                .put("meanwhile", meanwhile.tell())
                .put("ratioOfMedians", meanwhile.at(0.5) / alone.at(0.5))
                .put("ratioOf95", meanwhile.at(0.95) / alone.at(0.95))
                .put("signedIn", count(302))
                .put("signInsPerSecond", count(302) / seconds)
                .put("toldToComeBack", count(503))
                .put("tooMany", count(429))
                .put("failed", count(500));
    }

    private boolean wasAnswered() {
        return count(500) == 0;
    }

    private int count(int status) {
        AtomicInteger counted = answers.get(status);
        return counted == null ? 0 : counted.get();
    }

    private Latencies read() {
        ConcurrentLinkedQueue<Double> all = new ConcurrentLinkedQueue<>();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                readers.execute(() -> readUntil(end, all));
            }
        }
        return Latencies.of(all);
    }

    private void readUntil(long end, ConcurrentLinkedQueue<Double> all) {
        try {
            for (int page = 0; System.nanoTime() < end; page++) {
                long start = System.nanoTime();
                int status = portal.get(PAGES.get(page % PAGES.size()));
                all.add((System.nanoTime() - start) / 1e6);
                if (status != 200) {
                    note(500);
                }
                Thread.sleep(50);
            }
        } catch (IOException broken) {
            note(500);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void signIn(int client, AtomicBoolean over) {
        try {
            while (!over.get()) {
                note(portal.signIn(client));
            }
        } catch (IOException broken) {
            note(500);
        }
    }

    private void note(int status) {
        answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
    }

    /** How long pages took, in milliseconds, in order. */
    private record Latencies(List<Double> sorted) {

        static Latencies of(ConcurrentLinkedQueue<Double> all) {
            return new Latencies(all.stream().sorted().toList());
        }

        double at(double share) {
            return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
        }

        Json tell() {
            return new Json()
                    .put("pages", sorted.size())
                    .put("medianMillis", at(0.5))
                    .put("p95Millis", at(0.95))
                    .put("slowestMillis", at(1));
        }
    }
}
