package it.incontro.bench;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads instances of the published B2B scheduling problem; whatever is missing or does not fit together is refused. */
final class DznReader {

    private static final int MOST = 100_000;

    private final Map<String, Object> values = new HashMap<>();

    private DznReader(String text) {
        DznTokens tokens = new DznTokens(text);
        while (!tokens.isAtEnd()) {
            String name = tokens.name();
            tokens.expect("=");
            if (values.put(name, value(tokens)) != null) {
                throw tokens.wrong(name + " is there twice");
            }
            if (!tokens.isAtEnd()) {
                tokens.expect(";");
            }
        }
    }

    /** The instance in this file; the reason why there is none names the file. */
    static DznFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (UsageException wrong) {
            throw new UsageException(file + ": " + wrong.getMessage());
        } catch (NoSuchFileException missing) {
            throw new UsageException(file + ": there is no such file");
        } catch (CharacterCodingException binary) {
            throw new UsageException(file + ": this is not a text in UTF-8");
        } catch (IOException unreadable) {
            throw new UsageException(file + ": cannot be read");
        }
    }

    static DznFile parse(String text) {
        return new DznReader(text).file();
    }

    private static Object value(DznTokens tokens) {
        if (tokens.take("[|")) {
            return table(tokens);
        }
        if (tokens.take("[")) {
            List<Object> list = new ArrayList<>();
            while (!tokens.take("]")) {
                list.add(tokens.isNext("{") ? set(tokens) : rangeOrNumber(tokens));
                if (!tokens.isNext("]")) {
                    tokens.expect(",");
                }
            }
            return list;
        }
        return tokens.isNext("{") ? set(tokens) : rangeOrNumber(tokens);
    }

    private static List<List<Integer>> table(DznTokens tokens) {
        List<List<Integer>> rows = new ArrayList<>();
        while (!tokens.take("|]")) {
            List<Integer> row = new ArrayList<>();
            while (!tokens.isNext("|") && !tokens.isNext("|]")) {
                row.add(tokens.number());
                if (!tokens.isNext("|") && !tokens.isNext("|]")) {
                    tokens.expect(",");
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
            if (tokens.take("|") && tokens.take("]")) {
                return rows;
            }
        }
        return rows;
    }

    private static Set<Integer> set(DznTokens tokens) {
        Set<Integer> set = new TreeSet<>();
        tokens.expect("{");
        while (!tokens.take("}")) {
            Object member = rangeOrNumber(tokens);
            if (member instanceof Set<?> range) {
                range.forEach(number -> set.add((Integer) number));
            } else {
                set.add((Integer) member);
            }
            if (!tokens.isNext("}")) {
                tokens.expect(",");
            }
        }
        return set;
    }

    /** A range stands for the set of its numbers. */
    private static Object rangeOrNumber(DznTokens tokens) {
        int first = tokens.number();
        if (!tokens.take("..")) {
            return first;
        }
        int last = tokens.number();
        if ((long) last - first > MOST) {
            throw tokens.wrong("the range " + first + ".." + last + " is too long");
        }
        Set<Integer> range = new TreeSet<>();
        for (int number = first; number <= last; number++) {
            range.add(number);
        }
        return range;
    }

    private DznFile file() {
        int participants = number("nBusiness", 0);
        int meetings = number("nMeetings", 0);
        int slots = number("nTotalSlots", 1);
        int morning = number("nMorningSlots", 0);
        if (morning > slots) {
            throw new UsageException("nMorningSlots is " + morning + ", more than all " + slots + " slots");
        }
        return new DznFile(
                participants,
                number("nTables", 0),
                slots,
                morning,
                pairings(meetings, participants),
                sets("forbidden", participants, slots),
                fixed(meetings, slots),
                sets("precedences", meetings, meetings));
    }

    private int number(String name, int least) {
        if (!(values.get(name) instanceof Integer number)) {
            throw new UsageException(name + " is missing or no number");
        }
        if (number < least || number > MOST) {
            throw new UsageException(name + " is " + number);
        }
        return number;
    }

    private List<DznFile.Pairing> pairings(int meetings, int participants) {
        List<DznFile.Pairing> pairings = new ArrayList<>();
        for (Object row : list("requested", meetings)) {
            int number = pairings.size() + 1;
            if (!(row instanceof List<?> cells) || cells.size() != 3) {
                throw new UsageException("row " + number + " of requested has not three numbers");
            }
            int one = between(cells.get(0), 1, participants, "row " + number + " of requested");
            int other = between(cells.get(1), 1, participants, "row " + number + " of requested");
            int half = between(cells.get(2), 1, 3, "the session in row " + number + " of requested");
            if (one == other) {
                throw new UsageException("row " + number + " of requested: participant " + one + " meets itself");
            }
            pairings.add(new DznFile.Pairing(one, other, DznFile.Half.of(half)));
        }
        return pairings;
    }

    private List<Integer> fixed(int meetings, int slots) {
        if (!values.containsKey("fixed")) {
            return Collections.nCopies(meetings, 0);
        }
        return list("fixed", meetings).stream()
                .map(slot -> between(slot, 0, slots, "fixed"))
                .toList();
    }

    /** Sets of numbers up to the most; a 0 in them means nothing. The whole may be left out. */
    private List<Set<Integer>> sets(String name, int size, int most) {
        if (!values.containsKey(name)) {
            return Collections.nCopies(size, Set.of());
        }
        List<Set<Integer>> sets = new ArrayList<>();
        for (Object each : list(name, size)) {
            if (!(each instanceof Set<?> members)) {
                throw new UsageException("member " + (sets.size() + 1) + " of " + name + " is no set");
            }
            Set<Integer> set = new TreeSet<>();
            for (Object member : members) {
                set.add(between(member, 0, most, name));
            }
            set.remove(0);
            sets.add(set);
        }
        return sets;
    }

    private List<?> list(String name, int size) {
        if (!(values.get(name) instanceof List<?> list)) {
            throw new UsageException(name + " is missing or no list");
        }
        if (list.size() != size) {
            throw new UsageException(name + " has " + list.size() + " members instead of " + size);
        }
        return list;
    }

    private static int between(@Nullable Object value, int least, int most, String where) {
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        throw new UsageException(where + ": " + value + " is not from " + least + " to " + most);
    }
}
