package it.incontro.bench.portal;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A solver run that is under way when its node goes. */
record RunTrial(List<String> before) {

    private static final String STATES =
            "select r.id || ' ' || r.state from solver_run r join event e on e.id = r.event_id where e.code = '%s'"
                    .formatted(Trial.EVENT);

    private static final int TRIES = 120;

    static RunTrial of(Connection database) throws SQLException {
        return new RunTrial(states(database));
    }

    /** Starts one as an organiser does. */
    void start(URI portal) throws IOException, InterruptedException {
        Browser owner = Trial.owner(portal);
        Form form = Form.of(owner.page("/events/" + Trial.EVENT + "/board"), List.of("solver-runs"), new Random(1))
                .getFirst();
        List<String> fields =
                new ArrayList<>(form.fields().subList(0, form.fields().size() - 2));
        fields.addAll(List.of("scope", "KEEP_FIXED", "seconds", "20"));
        owner.send(new Form(form.action(), fields));
    }

    /** How the new runs ended, once all have; they still say so if one has not. */
    List<String> ends(Connection database) throws SQLException, InterruptedException {
        List<String> ends = news(database);
        for (int i = 0; i < TRIES && (ends.isEmpty() || ends.stream().anyMatch(RunTrial::isOpen)); i++) {
            Thread.sleep(500);
            ends = news(database);
        }
        return ends;
    }

    static boolean isOpen(String state) {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    private List<String> news(Connection database) throws SQLException {
        return states(database).stream()
                .filter(state -> !before.contains(state))
                .map(state -> state.substring(state.indexOf(' ') + 1))
                .toList();
    }

    private static List<String> states(Connection database) throws SQLException {
        List<String> states = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(STATES)) {
            while (rows.next()) {
                states.add(rows.getString(1));
            }
        }
        return states;
    }
}
