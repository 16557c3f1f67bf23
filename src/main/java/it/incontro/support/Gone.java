package it.incontro.support;

import java.util.List;

/** What was there once is over for good, such as an expired link; answered 410 with a sentence that says what to do. */
public class Gone extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    /**
     * @param messageKey key of the sentence that says what is over and what to do now
     * @param arguments what the sentence names
     */
    public Gone(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence that says what is over. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence names. */
    public List<Object> arguments() {
        return arguments;
    }
}
