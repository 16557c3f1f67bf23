package it.incontro.support;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one rule for all text that comes from outside: composed characters, plain blanks, nothing that cannot be seen, no more
 * than fits. What no keyboard writes (control characters, broken encodings) is refused. The database keeps the same rule, see
 * {@code afterMigrate__support_plain_text.sql}.
 */
public final class TextRule {

    /** The longest line, where a field does not say less. */
    public static final int LINE = 300;

    /** The longest text of several lines, where a field does not say less. */
    public static final int LINES = 8000;

    /** What is shown again of a text that is far too long. */
    private static final int SHOWN = 20_000;

    private static final Pattern BREAKS = Pattern.compile("\r\n|[\r\u000B\u000C\u0085\u2028\u2029]");
    private static final Pattern UNSEEN = Pattern.compile(
            "[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F"
                    + "\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E007F}]");
    private static final Pattern BLANKS = Pattern.compile("[\t\\p{Zs}]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");
    private static final Pattern BREAK = Pattern.compile("\n+");

    private TextRule() {}

    /**
     * One line as it is stored.
     *
     * @throws UnfitText if it cannot be read or is too long
     */
    public static String line(String typed) {
        return fit(BREAK.matcher(plain(typed, LINE)).replaceAll(" ").strip(), LINE);
    }

    /**
     * Several lines as they are stored; at most one empty one between two.
     *
     * @throws UnfitText if it cannot be read or is too long
     */
    public static String lines(String typed) {
        return fit(EMPTY_LINES.matcher(plain(typed, LINES)).replaceAll("\n\n").strip(), LINES);
    }

    /** Whether no keyboard writes it: control characters, halves of characters, what was lost in decoding. */
    public static boolean isUnreadable(String typed) {
        return typed.codePoints().anyMatch(TextRule::isUnreadable);
    }

    private static boolean isUnreadable(int character) {
        boolean control = Character.isISOControl(character) && "\t\n\r\u000B\u000C\u0085".indexOf(character) < 0;
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean none = (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return control || half || none || character == 0xFFFD;
    }

    private static String plain(String typed, int most) {
        if (typed.length() > SHOWN) {
            throw UnfitText.tooLong(typed.substring(0, SHOWN), most);
        }
        if (isUnreadable(typed)) {
            throw UnfitText.unreadable(readable(typed));
        }
        String broken = BREAKS.matcher(typed).replaceAll("\n");
        String seen = UNSEEN.matcher(broken).replaceAll("");
        String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
        return AROUND_BREAKS.matcher(BLANKS.matcher(composed).replaceAll(" ")).replaceAll("\n");
    }

    private static String fit(String text, int most) {
        if (text.length() > most) {
            throw UnfitText.tooLong(text, most);
        }
        return text;
    }

    /** What a page can show of it. */
    public static String readable(String typed) {
        StringBuilder readable = new StringBuilder();
        typed.codePoints().filter(character -> !isUnreadable(character)).forEach(readable::appendCodePoint);
        return readable.toString();
    }
}
