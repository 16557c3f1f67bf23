package it.incontro.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of data held about somebody, for them to read.
 *
 * @param name last part of its message key
 */
public record HeldSection(String name, List<Row> rows) {

    /**
     * One row: values by the last parts of their message keys. Values are texts, numbers, truth values, moments, texts in two
     * languages and codes.
     *
     * @param id for what can be done about it; null if nothing can
     */
    public record Row(@Nullable UUID id, Map<String, Object> values) {}

    /** A code with words in the messages under this prefix. */
    public record Code(String prefix, String code) {
        /** Key of the words. */
        public String key() {
            return prefix + "." + code;
        }
    }
}
