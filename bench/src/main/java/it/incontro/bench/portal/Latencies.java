package it.incontro.bench.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long pages took, by what they are, and what failed. */
final class Latencies {

    private static final double PROMISE = 500;

    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    synchronized void took(String page, double time) {
        millis.computeIfAbsent(page, any -> new ArrayList<>()).add(time);
    }

    synchronized void failed(String how) {
        failures.add(how);
    }

    /** Whether no page failed and 95 % of all were there within half a second. */
    synchronized boolean isGood() {
        return failures.isEmpty() && at(all(), 0.95) < PROMISE;
    }

    synchronized void print(String occasion) {
        StringBuilder line = new StringBuilder("{\"occasion\": \"%s\", \"all\": %s".formatted(occasion, tell(all())));
        millis.forEach((page, times) -> line.append(
                ", \"%s\": %s".formatted(page, tell(times.stream().sorted().toList()))));
        System.out.println(line.append(", \"failed\": %d}".formatted(failures.size())));
        failures.stream().distinct().limit(5).forEach(System.err::println);
    }

    private List<Double> all() {
        return millis.values().stream().flatMap(List::stream).sorted().toList();
    }

    private static String tell(List<Double> sorted) {
        return "{\"pages\": %d, \"medianMillis\": %.0f, \"p95Millis\": %.0f, \"slowestMillis\": %.0f}"
                .formatted(sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }
}
