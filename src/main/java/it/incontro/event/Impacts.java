package it.incontro.event;

import it.incontro.support.Rejected;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks all modules what a change would touch. */
@Component
class Impacts {

    private final ObjectProvider<ChangeImpact> sources;

    Impacts(ObjectProvider<ChangeImpact> sources) {
        this.sources = sources;
    }

    List<Impact> ofRemovingSlots(UUID eventId, Collection<UUID> slotIds) {
        return slotIds.isEmpty()
                ? List.of()
                : sources.orderedStream()
                        .flatMap(source -> source.ofRemovingSlots(eventId, slotIds).stream())
                        .toList();
    }

    List<Impact> ofRemovingPoint(UUID eventId, UUID pointId) {
        return sources.orderedStream()
                .flatMap(source -> source.ofRemovingPoint(eventId, pointId).stream())
                .toList();
    }

    /** @throws Rejected with the first sentence that forbids the change */
    static void refuse(List<Impact> impacts) {
        impacts.stream().filter(Impact::forbids).findFirst().ifPresent(impact -> {
            throw Rejected.because(impact.messageKey(), impact.arguments().toArray());
        });
    }
}
