package it.incontro.bench.portal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What visitors were told, deed by deed: done, refused, or nothing at all. */
public final class Books {

    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> unknown = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> pages = new ConcurrentHashMap<>();

    void answered(String verb, String subject, int status) {
        count(answers, status);
        if (status < 400) {
            count(done, key(verb, subject));
        } else if (status >= 500) {
            count(unknown, key(verb, subject));
        }
    }

    /** A page was asked for. */
    void read(int status) {
        count(pages, status);
    }

    /** How many pages had each status; 0 for none. */
    public Map<Integer, Integer> pages() {
        return sorted(pages);
    }

    void unanswered(String verb, String subject) {
        count(answers, 0);
        count(unknown, key(verb, subject));
    }

    /** How many deeds were confirmed. */
    public int confirmed() {
        return done.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many deeds nobody knows of. */
    public int unknown() {
        return unknown.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** How many answers had each status; 0 for none. */
    public Map<Integer, Integer> answers() {
        return sorted(answers);
    }

    private static Map<Integer, Integer> sorted(Map<Integer, AtomicInteger> counts) {
        Map<Integer, Integer> sorted = new TreeMap<>();
        counts.forEach((status, count) -> sorted.put(status, count.get()));
        return sorted;
    }

    /** The deeds of which somebody was told or should have been. */
    Set<String> keys() {
        TreeSet<String> keys = new TreeSet<>(done.keySet());
        keys.addAll(unknown.keySet());
        return keys;
    }

    int leastOf(String key) {
        return done.getOrDefault(key, new AtomicInteger()).get();
    }

    int mostOf(String key) {
        return leastOf(key) + unknown.getOrDefault(key, new AtomicInteger()).get();
    }

    /** Placing a meeting that stands is moving it, and moving one that is gone is placing it. */
    static String key(String verb, String subject) {
        return (verb.equals("move") ? "place" : verb) + " " + subject;
    }

    private static <K> void count(Map<K, AtomicInteger> counts, K key) {
        counts.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet();
    }
}
