package it.incontro.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares results of {@link B2bsop}, read from standard input, with the published optima. */
final class Compare {

    private static final Pattern RESULT = Pattern.compile("\"file\": \"([^\"]*)\", \"fairness\": (\\d+), "
            + "\"status\": \"(\\w+)\", \"breaks\": (null|\\d+), \"bound\": (null|\\d+), \"seconds\": ([\\d.]+)");

    private final Map<String, String> published = new HashMap<>();
    private final PrintStream out;
    private int matched;
    private int open;
    private int wrong;
    private double seconds;
    private double longest;

    Compare(List<String> csv, PrintStream out) {
        this.out = out;
        for (String row : csv.subList(1, csv.size())) {
            String[] cells = row.split(",", -1);
            published.put(cells[0] + " " + cells[1], cells[2].strip());
        }
    }

    /** The command. */
    public static void main(String[] arguments) {
        Command.exit("bench/compare", arguments, Compare::run);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Options options = new Options(arguments, Set.of());
        if (options.rest().size() != 1) {
            throw new UsageException("which table? bench/b2bsop … | bench/compare published.csv");
        }
        Path csv = Path.of(options.rest().getFirst());
        try {
            Compare compare = new Compare(Files.readAllLines(csv), out);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                compare.add(line);
            }
            return compare.tell();
        } catch (IOException unreadable) {
            throw new UsageException(csv + ": cannot be read");
        }
    }

    void add(String line) {
        Matcher result = RESULT.matcher(line);
        if (!result.find()) {
            throw new UsageException("no result of bench/b2bsop: " + line);
        }
        String name = result.group(1);
        String known = published.get(name + " " + result.group(2));
        double took = Double.parseDouble(result.group(6));
        seconds += took;
        longest = Math.max(longest, took);
        String verdict = verdict(known, result.group(3), result.group(4), result.group(5));
        out.printf(
                Locale.ROOT,
                "%-32s %-10s %6s  published %-6s %7.2f s  %s%n",
                name,
                result.group(3),
                result.group(4),
                known,
                took,
                verdict);
    }

    private String verdict(@Nullable String known, String status, String breaks, String bound) {
        if (known == null) {
            return "not published";
        }
        boolean infeasible = !known.matches("\\d+");
        boolean right = infeasible ? status.equals("INFEASIBLE") : status.equals("OPTIMAL") && breaks.equals(known);
        if (right) {
            matched++;
            return "matched";
        }
        boolean possible = status.equals("UNKNOWN")
                || (!infeasible
                        && status.equals("FEASIBLE")
                        && Integer.parseInt(breaks) >= Integer.parseInt(known)
                        && Integer.parseInt(bound) <= Integer.parseInt(known));
        if (possible) {
            open++;
            return "not proven";
        }
        wrong++;
        return "MISMATCH";
    }

    /** Exit code 1 unless every published row is matched. */
    int tell() {
        out.printf(
                Locale.ROOT,
                "%d matched, %d not proven, %d mismatched; %.1f s altogether, the longest %.2f s%n",
                matched,
                open,
                wrong,
                seconds,
                longest);
        return open + wrong == 0 ? Command.WELL : Command.WRONG;
    }
}
