package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.DueJobs;
import it.incontro.RunningPortal;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import it.incontro.identity.SignInLinks;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** What production writes to its log says which request it was, and repeats nothing of what people typed or are called. */
@RunningPortal
class LogsTests {

    private static final String PASSWORD = "correct-horse-Zibibbo-9";
    private static final String WRONG = "wrong-battery-Zibibbo-8";

    private static FullEvent stage;

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void stage() {
        if (stage == null) {
            stage = new FullEvent(new Tenant(context, " Zibibbo"));
        }
    }

    @Test
    void repeatNothingThatPeopleTypedOrAreCalled() throws Exception {
        Tenant tenant = stage.tenant;
        String token = tenant.bean(SignInLinks.class).mint(tenant.owner);
        tenant.bean(AccountService.class).usePassword(tenant.owner, PASSWORD);
        try (ProductionLog log = ProductionLog.open()) {
            Walk walk = new Walk(port);
            walk.send("/sign-in", "/sign-in", Map.of("email", tenant.email("owner"), "password", WRONG));
            walk.send("/sign-in", "/sign-in", Map.of("email", tenant.email("owner"), "password", PASSWORD));
            walk.get("/events/" + stage.event.code() + "/participations?text=Zibibbo");
            walk.get("/sign-in/link/" + token);
            walk.raw("GET /sign-in/link/" + token + "^{ HTTP/1.1\r\nHost: localhost\r\n\r\n");
            walk.raw("GET /?name=Zibibbo\0 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            provoke("link_token", walk, "/sign-in/link/" + token);
            context.getBean(DueJobs.class).run();

            assertThat(log.lines()).hasSizeGreaterThan(3);
            assertNothingOf(log, List.of(PASSWORD, WRONG, token, "Zibibbo", tenant.mark, tenant.email("owner")));
        }
    }

    @Test
    void repeatNoRowThatTheDatabaseRefuses() throws Exception {
        change("alter table account add constraint ck_account_try check (name not like '%Refosco%')");
        try (ProductionLog log = ProductionLog.open()) {
            Walk walk = new Walk(port);
            Tenant tenant = stage.tenant;
            tenant.bean(AccountService.class).usePassword(tenant.owner, PASSWORD);
            walk.send("/sign-in", "/sign-in", Map.of("email", tenant.email("owner"), "password", PASSWORD));
            HttpResponse<String> refused =
                    walk.send("/account", "/account", Map.of("name", "Rosa Refosco", "language", "en"));

            assertThat(refused.statusCode()).isEqualTo(500);
            assertThat(log.lines()).anyMatch(line -> line.contains("ConstraintViolationException"));
            assertNothingOf(log, List.of("Refosco", tenant.mark));
        } finally {
            change("alter table account drop constraint ck_account_try");
        }
    }

    @Test
    void sayWhichRequestItWasThatTheVisitorNames() throws Exception {
        try (ProductionLog log = ProductionLog.open()) {
            HttpResponse<String> answer = provoke("event_directory", new Walk(port), "/");

            String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(answer.body()).contains(id);
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("\"request\":\"" + id + "\""))
                    .anyMatch(line -> line.contains("\"ERROR\"") && line.contains("\\tat it.incontro.event"));
        }
    }

    private HttpResponse<String> provoke(String table, Walk walk, String path) throws Exception {
        change("alter table " + table + " rename to away");
        try {
            HttpResponse<String> answer = walk.get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            return answer;
        } finally {
            change("alter table away rename to " + table);
        }
    }

    private static void assertNothingOf(ProductionLog log, List<String> secrets) {
        for (String secret : secrets) {
            assertThat(log.lines()).as(secret).noneMatch(line -> line.contains(secret));
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection superuser = database.asSuperuser()) {
            superuser.createStatement().execute(statement);
        }
    }
}
