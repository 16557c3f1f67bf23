package it.incontro.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that breaks a rule of the product; shown next to the field it names, or above the form, with status 422. */
public class Rejected extends RuntimeException {

    private final @Nullable String field;
    private final String messageKey;
    private final transient List<Object> arguments;

    private Rejected(@Nullable String field, String messageKey, List<Object> arguments) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    /** A rejection of the whole command. */
    public static Rejected because(String messageKey, Object... arguments) {
        return new Rejected(null, messageKey, List.of(arguments));
    }

    /** A rejection of what stands in one field of the form. */
    public static Rejected field(String field, String messageKey, Object... arguments) {
        return new Rejected(field, messageKey, List.of(arguments));
    }

    /** The name of the form's field, or null for the whole form. */
    public @Nullable String field() {
        return field;
    }

    /** Key of the sentence that says what is wrong. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence names. */
    public List<Object> arguments() {
        return arguments;
    }
}
