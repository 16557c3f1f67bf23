package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.Conditions;
import it.incontro.meetingrequest.ConditionsView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser lays down for a meeting, as ticked.
 *
 * @param from where they came from, and go back to: the board, or anything else for the list of requests
 * @param askerAgenda 0 for any
 * @param targetAgenda 0 for any
 */
record ConditionsForm(
        @Nullable String from,
        boolean required,
        @Nullable Integer askerAgenda,
        @Nullable Integer targetAgenda,
        @Nullable List<UUID> earlier,
        @Nullable List<UUID> sessions) {

    static ConditionsForm of(ConditionsView view, String from) {
        Conditions now = view.now();
        return new ConditionsForm(
                from,
                now.required(),
                now.agendas().getOrDefault(view.asker().participationId(), 0),
                now.agendas().getOrDefault(view.target().participationId(), 0),
                List.copyOf(now.earlier()),
                List.copyOf(now.sessions()));
    }

    Conditions toConditions(ConditionsView view) {
        Map<UUID, Integer> agendas = new HashMap<>();
        put(agendas, view.asker(), askerAgenda);
        put(agendas, view.target(), targetAgenda);
        return new Conditions(required, agendas, setOf(earlier), setOf(sessions));
    }

    private static void put(Map<UUID, Integer> agendas, ConditionsView.Side side, @Nullable Integer chosen) {
        if (chosen != null && chosen > 0) {
            agendas.put(side.participationId(), chosen);
        }
    }

    private static Set<UUID> setOf(@Nullable List<UUID> ticked) {
        return ticked == null
                ? Set.of()
                : ticked.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
