package it.incontro.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How e-mail addresses are stored and looked up: without blanks around them, in lower case. */
public final class Email {

    private Email() {}

    /** The stored form of what somebody typed. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** As {@link #normal}; null for nothing typed. */
    public static @Nullable String normalOrNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : normal(typed);
    }
}
