package it.incontro.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON object on one line, its keys in the order in which they were put. */
final class Json {

    private final Map<String, String> members = new LinkedHashMap<>();

    Json put(String key, @Nullable Object value) {
        members.put(key, text(value));
        return this;
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number -> Double.isFinite(number) ? String.format(Locale.ROOT, "%.3f", number) : "null";
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            case Json object -> object.toString();
            case Collection<?> list -> list.stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
