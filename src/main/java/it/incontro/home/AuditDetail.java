package it.incontro.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * One detail of an entry of the log that tells a reader something: a number, a code, a moment, a day, or yes or no.
 *
 * @param name what it is, as the code calls it
 * @param value an {@link Instant}, a {@link LocalDate}, a {@link Number}, a {@link Boolean}, or a code
 */
public record AuditDetail(String name, Object value) {

    /** As the log's JSON has it, where moments and days are texts. */
    static AuditDetail read(String name, Object stored) {
        if (stored instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            return new AuditDetail(name, time(text));
        }
        return new AuditDetail(name, stored);
    }

    private static Object time(String text) {
        try {
            return text.length() > 10 ? Instant.parse(text) : LocalDate.parse(text);
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }

    /** Which kind of value it is, for the page to choose how it is written. */
    public String kind() {
        return switch (value) {
            case Instant moment -> "moment";
            case LocalDate day -> "day";
            case Number number -> "number";
            case Boolean flag -> "flag";
            default -> "code";
        };
    }
}
