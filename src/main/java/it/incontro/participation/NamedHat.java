package it.incontro.participation;

import it.incontro.support.Text;
import java.util.UUID;

/**
 * A record that names somebody, as they are shown it to say whether it is them: what the one who named them wrote, and
 * nothing of anybody else.
 *
 * @param name as the record has it
 * @param comesFor the firm or institution for which they would come, or whose meetings they interpret
 */
public record NamedHat(UUID personId, String name, Kind kind, String comesFor, Text event) {

    /** In what capacity. */
    public enum Kind {
        /** For a firm or institution that takes part. */
        ATTENDEE,
        /** In a delegation. */
        MEMBER,
        /** As interpreter of the event. */
        INTERPRETER
    }
}
