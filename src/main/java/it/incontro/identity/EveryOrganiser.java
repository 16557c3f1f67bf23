package it.incontro.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the same of every organiser, one after another, since no query sees the rows of two. */
@Component
public class EveryOrganiser {

    private final JdbcClient jdbc;

    EveryOrganiser(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers of all organisers. Call it outside of transactions. */
    public <T> List<T> ask(Supplier<T> question) {
        List<T> answers = new ArrayList<>();
        jdbc.sql("select id from organiser")
                .query(UUID.class)
                .list()
                .forEach(organiser -> answers.add(CurrentTenant.callAs(organiser, question)));
        return answers;
    }
}
