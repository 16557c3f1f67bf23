package it.incontro.event;

import java.util.List;

/**
 * Something that a change of an event's layout would touch, as a sentence.
 *
 * @param messageKey key of the sentence
 * @param arguments what the sentence names, counts for instance
 * @param forbids whether the change is refused until this is settled; otherwise it only needs a confirmation
 */
public record Impact(String messageKey, List<Object> arguments, boolean forbids) {

    /** Something that must be settled before the change can be made. */
    public static Impact forbidding(String messageKey, Object... arguments) {
        return new Impact(messageKey, List.of(arguments), true);
    }

    /** Something that the organiser should know before confirming the change. */
    public static Impact worthKnowing(String messageKey, Object... arguments) {
        return new Impact(messageKey, List.of(arguments), false);
    }
}
