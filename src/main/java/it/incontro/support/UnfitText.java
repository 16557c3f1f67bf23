package it.incontro.support;

import java.util.List;

/** A text that breaks the {@link TextRule}; shown beside its field. */
public class UnfitText extends IllegalArgumentException {

    private final String messageKey;
    private final transient List<Object> arguments;
    private final String shown;

    private UnfitText(String messageKey, List<Object> arguments, String shown) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments;
        this.shown = shown;
    }

    static UnfitText tooLong(String shown, int most) {
        return new UnfitText("support.text.too-long", List.of(most), shown);
    }

    static UnfitText unreadable(String shown) {
        return new UnfitText("support.text.unreadable", List.of(), shown);
    }

    /** Key of the sentence that says what is wrong. */
    public String messageKey() {
        return messageKey;
    }

    /** What the sentence names. */
    public List<Object> arguments() {
        return arguments;
    }

    /** What was typed, as far as it can be shown. */
    public String shown() {
        return shown;
    }
}
