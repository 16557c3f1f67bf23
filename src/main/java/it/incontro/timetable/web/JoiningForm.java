package it.incontro.timetable.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is to join an agenda item: persons and whole groups, and whether their movable meetings give way. */
record JoiningForm(
        @Nullable List<UUID> person,
        @Nullable List<UUID> group,
        @Nullable Boolean displace) {

    /** The persons that were ticked, and those of the groups that were. */
    List<UUID> persons(Function<UUID, List<UUID>> personsOfGroup) {
        List<UUID> all = new ArrayList<>(chosen(person));
        chosen(group).forEach(id -> all.addAll(personsOfGroup.apply(id)));
        return all;
    }

    private static List<UUID> chosen(@Nullable List<UUID> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().filter(Objects::nonNull).toList();
    }

    /** Whether movable meetings that clash give way. */
    boolean displaces() {
        return Boolean.TRUE.equals(displace);
    }
}
