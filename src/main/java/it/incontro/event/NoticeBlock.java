package it.incontro.event;

import java.util.ArrayList;
import java.util.List;

/** A paragraph of a notice, and the points below it: lines that begin with a hyphen. */
public record NoticeBlock(String text, List<String> points) {

    private static final String POINT = "- ";

    /** A text as typed: paragraphs and points, line by line. */
    public static List<NoticeBlock> of(String typed) {
        List<NoticeBlock> blocks = new ArrayList<>();
        String text = "";
        List<String> points = new ArrayList<>();
        for (String line : typed.strip().lines().toList()) {
            String stripped = line.strip();
            if (stripped.startsWith(POINT)) {
                points.add(stripped.substring(POINT.length()).strip());
            } else if (!stripped.isEmpty()) {
                flush(blocks, text, points);
                text = stripped;
                points = new ArrayList<>();
            }
        }
        flush(blocks, text, points);
        return blocks;
    }

    private static void flush(List<NoticeBlock> blocks, String text, List<String> points) {
        if (!text.isEmpty() || !points.isEmpty()) {
            blocks.add(new NoticeBlock(text, List.copyOf(points)));
        }
    }
}
