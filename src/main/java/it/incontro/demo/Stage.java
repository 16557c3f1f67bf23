package it.incontro.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An event that is being seeded: its script, and the ids of what it has so far, by the names that the script uses. A
 * crowd reads them while the script goes on.
 */
final class Stage {

    private final DemoScript script;
    private final UUID event;
    private final Map<String, UUID> ids = new ConcurrentHashMap<>();
    private final List<Accepted> accepted = new ArrayList<>();

    Stage(DemoScript script, UUID event) {
        this.script = script;
        this.event = event;
    }

    DemoScript script() {
        return script;
    }

    UUID event() {
        return event;
    }

    ZoneId zone() {
        return ZoneId.of(script.zone());
    }

    void note(Kind kind, String name, UUID id) {
        ids.put(kind + ":" + name, id);
    }

    Optional<UUID> find(Kind kind, String name) {
        return Optional.ofNullable(ids.get(kind + ":" + name));
    }

    UUID id(Kind kind, String name) {
        UUID id = ids.get(kind + ":" + name);
        if (id == null) {
            throw new IllegalStateException(script.code() + " has no " + kind + " called " + name);
        }
        return id;
    }

    void noteAccepted(Accepted request) {
        accepted.add(request);
    }

    List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** A request that was accepted, with the names of the two. */
    record Accepted(UUID id, String asker, String target) {}

    /** What has a name. */
    enum Kind {
        VENUE,
        POINT,
        PARTY,
        PERSON
    }
}
