package it.incontro.scheduling;

import it.incontro.event.SlotView;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The names of what reasons and obstacles speak of by their ids. */
public record BoardNames(
        ZoneId zone,
        Map<UUID, SlotView> slots,
        Map<UUID, String> points,
        Map<UUID, String> venues,
        Map<UUID, String> participations,
        Map<UUID, String> persons,
        Map<UUID, String> itemsEn,
        Map<UUID, String> itemsIt) {

    /** The name, or a dash for what has gone in the meantime. */
    public static String in(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "–" : names.getOrDefault(id, "–");
    }
}
