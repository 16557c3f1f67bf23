package it.incontro.notification;

import java.util.regex.Pattern;

/** Makes what people typed harmless in a mail: one line, no addresses that a mail program would turn into links. */
final class Inert {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern HOST = Pattern.compile("(?i)\\bwww\\.");
    private static final String WORD_JOINER = "\u2060";
    private static final int LONGEST = 300;

    private Inert() {}

    /** A name or title as part of a text. */
    static String text(String typed) {
        String joined = HOST.matcher(line(typed).replace("://", ":/" + WORD_JOINER + "/"))
                .replaceAll("www" + WORD_JOINER + ".");
        return joined.length() > LONGEST ? joined.substring(0, LONGEST) + "…" : joined;
    }

    /** A name or title in a header: on one line. */
    static String line(String typed) {
        return CONTROLS.matcher(typed).replaceAll(" ").strip();
    }

    /** An argument of a message: texts are made inert, numbers and dates stay. */
    static Object argument(Object argument) {
        return argument instanceof String typed ? text(typed) : argument;
    }
}
