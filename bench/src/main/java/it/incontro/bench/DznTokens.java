package it.incontro.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a data file, without blanks, line breaks and comments; knows on which line each stands. */
final class DznTokens {

    private static final Pattern WORD =
            Pattern.compile("%[^\\n]*|\\s+|\\.\\.|[A-Za-z_]\\w*|-?\\d+|\\[\\||\\|]|[\\[\\]{}|,;=]|.", Pattern.DOTALL);
    private static final String END = "the end of the file";

    private final List<String> words = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int next;

    DznTokens(String text) {
        Matcher matcher = WORD.matcher(text);
        int line = 1;
        while (matcher.find()) {
            String word = matcher.group();
            if (!word.startsWith("%") && !word.isBlank()) {
                words.add(word);
                lines.add(line);
            }
            line += (int) word.chars().filter(c -> c == '\n').count();
        }
        words.add(END);
        lines.add(line);
    }

    boolean isAtEnd() {
        return next == words.size() - 1;
    }

    /** Whether the next word is this one; it stays the next. */
    boolean isNext(String word) {
        return words.get(next).equals(word);
    }

    /** Whether the next word is this one, and then goes on to the one after it. */
    boolean take(String word) {
        if (isNext(word)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String word) {
        if (!take(word)) {
            throw wrong("“" + word + "” expected instead of “" + words.get(next) + "”");
        }
    }

    String name() {
        String word = words.get(next);
        if (isAtEnd() || !(Character.isLetter(word.charAt(0)) || word.charAt(0) == '_')) {
            throw wrong("a name expected instead of “" + word + "”");
        }
        next++;
        return word;
    }

    int number() {
        String word = words.get(next);
        try {
            int number = Integer.parseInt(word);
            next++;
            return number;
        } catch (NumberFormatException none) {
            throw wrong("a number expected instead of “" + word + "”");
        }
    }

    UsageException wrong(String reason) {
        return new UsageException("line " + lines.get(next) + ": " + reason);
    }
}
