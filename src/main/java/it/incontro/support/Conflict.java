package it.incontro.support;

import java.util.List;

/** Somebody was faster, or the state has changed since the page was shown; answered 409 with a readable sentence. */
public class Conflict extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence that says what happened and what is still possible
     * @param arguments what the sentence names
     */
    public Conflict(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence that says what happened. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence names. */
    public List<Object> arguments() {
        return arguments;
    }
}
