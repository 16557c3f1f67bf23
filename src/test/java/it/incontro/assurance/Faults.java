package it.incontro.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong on pages, each fault once with how often it was seen and the first page where it was. */
final class Faults {

    private final Map<String, List<String>> pages = new TreeMap<>();

    void add(Sight sight, List<String> faults) {
        for (String fault : faults) {
            pages.computeIfAbsent(withoutIds(fault), unknown -> new ArrayList<>())
                    .add(sight.where());
        }
    }

    List<String> lines() {
        return pages.entrySet().stream()
                .map(fault -> "%s [%d, first at %s]"
                        .formatted(
                                fault.getKey(),
                                fault.getValue().size(),
                                fault.getValue().getFirst()))
                .toList();
    }

    private static String withoutIds(String fault) {
        return fault.replaceAll("[0-9a-f]{8}-[0-9a-f-]{5,27}", "*")
                .replaceAll("\\bm[0-9a-f]{14}\\b", "*")
                .replaceAll("value=\"[\\w-]{60,}", "value=\"*");
    }
}
