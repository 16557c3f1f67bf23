package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.RunningPortal;
import it.incontro.identity.AccountService;
import it.incontro.support.Signals;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** The management port tells operators what the portal is doing, and whoever reaches the public one nothing of it. */
@RunningPortal
class MetricsTests {

    @Value("${local.server.port}")
    private int port;

    @Value("${local.management.port}")
    private int managementPort;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Environment environment;

    @Test
    void tellOfSignInsByWayAndResult() throws Exception {
        Tenant tenant = new Tenant(context);
        tenant.bean(AccountService.class).usePassword(tenant.owner, "correct-horse-battery-9");
        double failed = read("incontro_sign_ins_total", "way=\"PASSWORD\"", "result=\"FAILURE\"");
        double good = read("incontro_sign_ins_total", "way=\"PASSWORD\"", "result=\"SUCCESS\"");

        Walk walk = new Walk(port);
        walk.send("/sign-in", "/sign-in", Map.of("email", tenant.email("owner"), "password", "no"));
        walk.send(
                "/sign-in", "/sign-in", Map.of("email", tenant.email("owner"), "password", "correct-horse-battery-9"));

        assertThat(read("incontro_sign_ins_total", "way=\"PASSWORD\"", "result=\"FAILURE\"") - failed)
                .isEqualTo(1);
        assertThat(read("incontro_sign_ins_total", "way=\"PASSWORD\"", "result=\"SUCCESS\"") - good)
                .isEqualTo(1);
        assertThat(walk.get("/account/sign-ins").body())
                .contains("Did not get in", "Signed in", "127.0.0.0/24")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void tellOfTheOutboxAndWhateverElseIsCounted() throws Exception {
        Tenant tenant = new Tenant(context);
        assertThat(read("incontro_outbox_waiting")).isNotNaN();
        assertThat(read("incontro_outbox_oldest_seconds")).isNotNaN();
        Signals signals = context.getBean(Signals.class);
        signals.conflict("state", "/events/{code}");
        signals.retry("mail");
        signals.limitHit("sign-in");
        signals.repeatedForm();
        signals.mail("sent");
        signals.run("DONE", java.time.Duration.ofSeconds(2));
        assertThat(metrics())
                .contains(
                        "incontro_conflicts_total",
                        "incontro_retries_total",
                        "incontro_limits_hit_total",
                        "incontro_forms_repeated_total",
                        "incontro_mails_total",
                        "incontro_solver_runs_seconds_count",
                        "incontro_jobs_failing",
                        "incontro_jobs_late_seconds",
                        "hikaricp_connections_active")
                .doesNotContain(tenant.mark);
    }

    @Test
    void onlyHealthInfoAndMetricsAreOnTheManagementPort() throws Exception {
        // The tests' portal is unwell, as its jobs are run by hand.
        assertThat(management("/actuator/health").statusCode()).isIn(200, 503);
        for (String path : List.of("info", "prometheus")) {
            assertThat(management("/actuator/" + path).statusCode()).as(path).isEqualTo(200);
        }
        for (String path :
                List.of("env", "beans", "heapdump", "loggers", "mappings", "sbom", "configprops", "threaddump")) {
            assertThat(management("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(management("/actuator/health").body()).doesNotContain("components", "PostgreSQL");
    }

    @Test
    void nothingOfItIsOnThePublicPort() throws Exception {
        Walk walk = new Walk(port);
        for (String path : List.of("", "/health", "/info", "/prometheus", "/env", "/metrics")) {
            assertThat(walk.get("/actuator" + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(walk.get("/livez").statusCode()).isEqualTo(200);
        assertThat(walk.get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void theManagementPortListensOnLoopbackUnlessToldOtherwise() {
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private double read(String name, String... labels) throws Exception {
        Matcher value =
                Pattern.compile("(?m)^" + name + "(?:\\{([^}]*)})? (\\S+)$").matcher(metrics());
        while (value.find()) {
            String all = String.valueOf(value.group(1));
            if (List.of(labels).stream().allMatch(all::contains)) {
                return Double.parseDouble(value.group(2));
            }
        }
        return 0;
    }

    private String metrics() throws Exception {
        return management("/actuator/prometheus").body();
    }

    private HttpResponse<String> management(String path) throws Exception {
        return new Walk(managementPort).get(path);
    }
}
