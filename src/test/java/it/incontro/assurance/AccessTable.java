package it.incontro.assurance;

import static it.incontro.assurance.Role.ANONYMOUS;
import static it.incontro.assurance.Role.BUYER;
import static it.incontro.assurance.Role.COLLEAGUE;
import static it.incontro.assurance.Role.DESK;
import static it.incontro.assurance.Role.LINK_HOLDER;
import static it.incontro.assurance.Role.OWNER;
import static it.incontro.assurance.Role.TEAM;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Who may open what, written down by hand in {@code assurance/routes.txt}. */
final class AccessTable {

    private static final Map<String, Set<Role>> WHO = Map.of(
            "everybody", EnumSet.allOf(Role.class),
            "visitor", EnumSet.complementOf(EnumSet.of(ANONYMOUS)),
            "account", accounts(),
            "owner", EnumSet.of(OWNER),
            "staff", EnumSet.of(OWNER, TEAM, COLLEAGUE, DESK),
            "organiser", EnumSet.of(OWNER, TEAM),
            "participant", EnumSet.of(OWNER, TEAM, BUYER, LINK_HOLDER),
            "attendee", EnumSet.of(OWNER, TEAM, BUYER),
            "person", EnumSet.of(OWNER, TEAM, BUYER));

    private AccessTable() {}

    /** The roles that each route lets in. */
    static Map<Route, Set<Role>> read() {
        Map<Route, Set<Role>> table = new TreeMap<>();
        try (var lines = AccessTable.class.getResourceAsStream("/assurance/routes.txt")) {
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +"))
                    .forEach(line -> table.put(new Route(line[1], line[2]), WHO.get(line[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static Set<Role> accounts() {
        EnumSet<Role> accounts = EnumSet.allOf(Role.class);
        accounts.removeIf(role -> !role.hasAccount());
        return accounts;
    }
}
