package it.incontro.participation;

import java.security.SecureRandom;

/** What stands on a badge: fifty random bits in ten letters and digits that nobody mistakes for each other. */
public final class BadgeCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private BadgeCode() {}

    /** A code that nobody has. */
    public static String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
