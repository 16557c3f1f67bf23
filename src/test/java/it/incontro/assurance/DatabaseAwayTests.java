package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.DatabaseCable;
import it.incontro.RunningPortal;
import it.incontro.identity.EventRef;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database is away for a while: whoever asks reads so in seconds, and it goes on by itself when it is back. */
@RunningPortal
class DatabaseAwayTests {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration SECONDS = Duration.ofSeconds(8);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DatabaseCable cable;

    private EventRef event;
    private HttpVisitor owner;
    private HttpVisitor reader;

    @BeforeEach
    void signIn() throws Exception {
        Tenant tenant = new Tenant(context);
        event = tenant.event();
        owner = HttpVisitor.staff(context, tenant.owner);
        owner.readToken(plans());
        reader = new HttpVisitor(HttpVisitor.portOf(context));
    }

    @AfterEach
    void putItBack() throws Exception {
        cable.mend(context.getBean(DataSource.class));
    }

    @Test
    void pagesSayPlainlyThatItIsAwayAndComeBackByThemselves() throws Exception {
        cable.cut();

        expectUnavailable(owner, plans());
        expectUnavailable(reader, "/");
        HttpResponse<String> form = owner.post(plans(), "name", "Draft");
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body()).contains("look first whether it was saved");

        cable.mend();
        expectBack(owner, plans());
        expectBack(reader, "/");
    }

    @Test
    void theProcessIsAliveButNotReady() throws Exception {
        assertThat(reader.get("/readyz").statusCode()).isEqualTo(200);

        for (String way : List.of("cut", "dead")) {
            if (way.equals("cut")) {
                cable.cut();
            } else {
                cable.stall();
            }
            expect(reader, "/livez", 200);
            expect(reader, "/readyz", 503);
            cable.mend();
            assertThat(reader.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void filesAndHealthAreServedWithoutIt() throws Exception {
        cable.cut();

        for (String path : List.of("/css/base.css", "/js/incontro.js", "/livez")) {
            expect(owner, path, 200);
        }
    }

    @Test
    void itIsSaidInTheReadersLanguage() throws Exception {
        cable.cut();

        assertThat(reader.get("/", "it").body()).contains("lang=\"it\"").contains("Torniamo tra un momento");
        assertThat(reader.get("/", "en").body()).contains("lang=\"en\"").contains("We will be back in a moment");
    }

    @Test
    void noStatementAndNoWaitHoldsAConnectionForLong() {
        JdbcClient jdbc = context.getBean(JdbcClient.class);

        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("30s");
        assertThat(jdbc.sql("show lock_timeout").query(String.class).single()).isEqualTo("10s");
    }

    /** The pool looks for the database again after a short pause. */
    private static void expectBack(HttpVisitor visitor, String path) throws Exception {
        long end = System.nanoTime() + SECONDS.toNanos();
        while (visitor.get(path).statusCode() != 200) {
            assertThat(System.nanoTime()).as("still away: " + path).isLessThan(end);
        }
    }

    private static void expect(HttpVisitor visitor, String path, int status) throws Exception {
        long start = System.nanoTime();
        assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(status);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(SOON);
    }

    private static void expectUnavailable(HttpVisitor visitor, String path) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(path).isLessThan(SECONDS);
        assertThat(answer.headers().firstValue("Retry-After")).as(path).contains("10");
        assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .as(path)
                .isPresent();
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(path)
                .isPresent();
        assertThat(answer.body())
                .as(path)
                .contains(answer.headers().firstValue("X-Request-Id").orElseThrow())
                .doesNotContain("Exception")
                .doesNotContain("SQL")
                .doesNotContain("Hikari");
    }

    private String plans() {
        return "/events/" + event.code() + "/plans";
    }
}
