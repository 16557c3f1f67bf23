package it.incontro.identity;

import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in the details of an entry: ids, numbers, times and codes. Text cannot, since nobody knows whom it names;
 * entries cannot be changed afterwards, so it would stay for ever.
 */
final class AuditDetails {

    private AuditDetails() {}

    /** Refuses text. @throws IllegalArgumentException if there is any */
    static Map<String, ?> require(Map<String, ?> details) {
        details.forEach((name, value) -> {
            if (!isHarmless(value)) {
                throw new IllegalArgumentException("text in the audit log: " + name);
            }
        });
        return details;
    }

    private static boolean isHarmless(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case UUID id -> true;
            case Number number -> true;
            case Boolean flag -> true;
            case Enum<?> code -> true;
            case TemporalAccessor time -> true;
            case Locale language -> true;
            case Collection<?> several -> several.stream().allMatch(AuditDetails::isHarmless);
            case Map<?, ?> pairs ->
                pairs.entrySet().stream().allMatch(each -> isHarmless(each.getKey()) && isHarmless(each.getValue()));
            default -> false;
        };
    }
}
