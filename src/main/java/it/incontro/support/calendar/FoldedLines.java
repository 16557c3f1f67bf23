package it.incontro.support.calendar;

import java.nio.charset.StandardCharsets;

/** Folds the lines of a calendar file after at most 75 bytes, as the standard wants, never within a character. */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final String FOLD = "\r\n ";

    private FoldedLines() {}

    static String of(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / LONGEST * FOLD.length());
        lines.lines().forEach(line -> {
            fold(line, folded);
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        int length = 0;
        for (int position = 0; position < line.length(); ) {
            int character = line.codePointAt(position);
            int bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (length + bytes > LONGEST) {
                folded.append(FOLD);
                length = 1;
            }
            folded.appendCodePoint(character);
            length += bytes;
            position += Character.charCount(character);
        }
    }
}
