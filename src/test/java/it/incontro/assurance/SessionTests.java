package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Sessions: whose they are nobody guesses, no table tells, and who only looks has none. */
@IncontroTest
class SessionTests {

    private static final String PASSWORD = "quattro parole in fila";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    private Tenant tenant;

    @BeforeEach
    void giveAPassword() {
        tenant = new Tenant(context);
        context.getBean(AccountService.class).usePassword(tenant.owner, PASSWORD);
    }

    @Test
    void theIdIsLongAndStandsInNoTable() throws Exception {
        String id = signedIn().cookie("SESSION");

        assertThat(id).matches("[A-Za-z0-9_-]{43}");
        assertThat(Rows.tablesContaining(database, id)).isEmpty();
    }

    @Test
    void whatTheTableHoldsOpensNothing() throws Exception {
        signedIn();
        List<String> stored = jdbc.sql("select session_id from spring_session where principal_name = ?")
                .param("account:" + tenant.owner)
                .query(String.class)
                .list();

        assertThat(stored).hasSize(1);
        MockHttpServletResponse answer = context.getBean(MockMvc.class)
                .perform(get("/account").cookie(new Cookie("SESSION", stored.getFirst())))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void aSessionEndsAfterItsLongestTimeHoweverBusy() throws Exception {
        Browser browser = signedIn();
        assertThat(browser.open("/account").getStatus()).isEqualTo(200);

        signInDaysAgo(6);
        assertThat(browser.open("/account").getStatus()).isEqualTo(200);
        signInDaysAgo(8);
        assertThat(browser.open("/account").getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void filesAndHealthNeverTouchTheSessions() throws Exception {
        Browser browser = signedIn();
        // the lock goes before anybody waits for those who wait for it
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var superuser = database.asSuperuser()) {
            superuser.setAutoCommit(false);
            superuser.createStatement().execute("lock table spring_session in access exclusive mode");
            for (String path : List.of("/css/incontro.css", "/js/incontro.js", "/webjars/htmx.org/dist/htmx.min.js")) {
                var answer = executor.submit(() -> browser.open(path).getStatus());
                assertThat(answer.get(10, TimeUnit.SECONDS)).as(path).isEqualTo(200);
            }
            superuser.rollback();
        }
    }

    private Browser signedIn() throws Exception {
        Browser browser = new Browser(context);
        assertThat(browser.submit("/sign-in", "email", tenant.email("owner"), "password", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/sign-in/second");
        return browser;
    }

    /** As if it had been that long ago: the mark of the sign-in is taken away, and the session made older. */
    private void signInDaysAgo(int days) {
        long then = Instant.now().minus(Duration.ofDays(days)).toEpochMilli();
        jdbc.sql("update spring_session set creation_time = ? where principal_name = ?")
                .params(then, "account:" + tenant.owner)
                .update();
        jdbc.sql("""
            delete from spring_session_attributes where attribute_name = 'incontro.signed-in' and session_primary_id in
                (select primary_id from spring_session where principal_name = ?)
            """).param("account:" + tenant.owner).update();
    }
}
