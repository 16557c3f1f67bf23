package it.incontro.registry;

import it.incontro.support.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What companies offer and need, in the trade's words: groups of topics with stable codes. */
@Component
public class Taxonomy {

    /** The group of certificates. */
    public static final String CERTIFICATES = "certificate";

    /** The group of markets, which can be offered but not needed. */
    public static final String MARKETS = "market";

    private final List<TopicGroup> groups;
    private final Map<String, Topic> topics = new LinkedHashMap<>();

    Taxonomy() {
        this.groups = read("taxonomy/automotive.csv");
        groups.forEach(group -> group.topics().forEach(topic -> topics.put(topic.code(), topic)));
    }

    /** All groups with their topics, in the order of the trade. */
    public List<TopicGroup> groups() {
        return groups;
    }

    /** The groups from which a company chooses what it offers: everything but certificates. */
    public List<TopicGroup> offers() {
        return without(Set.of(CERTIFICATES));
    }

    /** The groups from which a company chooses what it needs. */
    public List<TopicGroup> needs() {
        return without(Set.of(CERTIFICATES, MARKETS));
    }

    /** The certificates. */
    public List<Topic> certificates() {
        return groups.stream()
                .filter(group -> group.code().equals(CERTIFICATES))
                .flatMap(group -> group.topics().stream())
                .toList();
    }

    /** Whether there is such a topic. */
    public boolean isKnown(String code) {
        return topics.containsKey(code);
    }

    /** What a reader of this language sees for a code; the code itself if it is no longer known. */
    public String label(String code, Locale locale) {
        Topic topic = topics.get(code);
        return topic == null ? code : topic.label().in(locale);
    }

    /** The labels of several codes, in the order of the taxonomy. */
    public List<String> labels(Collection<String> codes, Locale locale) {
        return topics.values().stream()
                .filter(topic -> codes.contains(topic.code()))
                .map(topic -> topic.label().in(locale))
                .toList();
    }

    /** Those of the codes that are topics. */
    Set<String> known(@Nullable Collection<String> codes) {
        return codes == null ? Set.of() : codes.stream().filter(this::isKnown).collect(Collectors.toSet());
    }

    private List<TopicGroup> without(Set<String> left) {
        return groups.stream().filter(group -> !left.contains(group.code())).toList();
    }

    private static List<TopicGroup> read(String resource) {
        try {
            List<TopicGroup> groups = new ArrayList<>();
            new ClassPathResource(resource)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .forEach(cells -> take(cells, groups));
            return List.copyOf(groups);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void take(String[] cells, List<TopicGroup> groups) {
        Text label = new Text(cells[2], cells[3]);
        if (cells[1].isEmpty()) {
            groups.add(new TopicGroup(cells[0], label, new ArrayList<>()));
        } else {
            groups.getLast().topics().add(new Topic(cells[0], label));
        }
    }
}
