package it.incontro.registry;

import it.incontro.support.Text;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of topics, such as processes or certificates. */
public record TopicGroup(String code, Text label, List<Topic> topics) {

    /** How many of the group's topics are among these codes. */
    public long count(@Nullable Collection<String> codes) {
        return codes == null
                ? 0
                : topics.stream().filter(topic -> codes.contains(topic.code())).count();
    }
}
