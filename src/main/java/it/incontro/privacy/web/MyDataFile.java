package it.incontro.privacy.web;

import it.incontro.identity.HeldSection;
import it.incontro.privacy.MyData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is held, as a file that programs read: the same as on the page, with codes instead of words. */
final class MyDataFile {

    private MyDataFile() {}

    static Map<String, Object> of(MyData data) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("exported_at", data.at().toString());
        file.put("portal", sections(data.account()));
        file.put(
                "organisers",
                data.organisers().stream()
                        .map(organiser -> Map.of(
                                "name", organiser.name(),
                                "email", organiser.email(),
                                "data", sections(organiser.sections())))
                        .toList());
        return file;
    }

    private static Map<String, Object> sections(List<HeldSection> sections) {
        Map<String, Object> all = new LinkedHashMap<>();
        sections.forEach(section -> all.put(
                section.name(),
                section.rows().stream().map(row -> plain(row.values())).toList()));
        return all;
    }

    private static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case HeldSection.Code code -> code.code();
            case Boolean yes -> yes;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
