package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side of meetings: a company, a buyer, an institution.
 *
 * @param id the participation
 * @param teams who sits together; at least one
 * @param fixedPlaceId its own stand or table, where its meetings are held, or null if it walks
 * @param limits its meeting limits
 */
public record Party(UUID id, List<Team> teams, @Nullable UUID fixedPlaceId, MeetingLimits limits) {

    /** Keeps a copy and refuses a party that nobody could sit for. */
    public Party {
        teams = List.copyOf(teams);
        if (teams.isEmpty()) {
            throw new IllegalArgumentException("Party " + id + " has no team");
        }
    }

    /** A party all of whose people sit in all its meetings. */
    public static Party ofOneTeam(UUID id, List<UUID> personIds, @Nullable UUID fixedPlaceId, MeetingLimits limits) {
        return new Party(id, List.of(new Team(id, personIds)), fixedPlaceId, limits);
    }

    /** The people of all its teams. */
    public List<UUID> personIds() {
        return teams.stream()
                .flatMap(team -> team.personIds().stream())
                .distinct()
                .toList();
    }
}
