package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.Visitors;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.Visitor;
import it.incontro.support.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** The log of deeds names everybody by id alone, so that a person can be erased and the log stays. */
@IncontroTest
class AuditLogTests {

    private static final String CANARY = "Zibibbo";

    private static TwoTenants stage;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void stage() {
        if (stage == null) {
            stage = new TwoTenants(context, CANARY);
        }
    }

    @Test
    void holdsNothingThatAnybodyTyped() throws SQLException {
        assertThat(Rows.tablesContaining(database, CANARY))
                .contains("person", "company", "participation_decision")
                .doesNotContain("audit_entry", "sign_in_entry");
        assertThat(read("select action || details from audit_entry where details::text ~ '@|[a-z] [a-z]'"))
                .isEmpty();
        assertThat(read("select distinct action from audit_entry")).hasSizeGreaterThan(20);
    }

    @Test
    void refusesTextWhoeverWritesIt() {
        for (Map<String, ?> details :
                List.of(Map.of("name", "Rossi"), Map.of("names", List.of("Rossi")), Map.of("by", Map.of("Rossi", 1)))) {
            assertThatThrownBy(() -> record(details)).hasMessageContaining("text in the audit log");
        }
        record(Map.of("ids", List.of(Ids.next()), "number", 3, "sure", true));
    }

    @Test
    void saysWhoDidItByIdAlone() throws SQLException {
        UUID id = Ids.next();
        assertThat(actorOf(Visitors.account(id, "anna@" + CANARY + ".example"))).isEqualTo("ACCOUNT " + id);
        assertThat(actorOf(new Visitor.LinkHolder(id, stage.a.id, Ids.next(), Ids.next())))
                .isEqualTo("LINK " + id);
        assertThat(actorOf(null)).isEqualTo("SYSTEM ");
    }

    private String actorOf(@Nullable Visitor visitor) throws SQLException {
        var work = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.resetRequestAttributes();
        if (visitor != null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(visitor, null, List.of()));
        }
        try {
            record(Map.of());
        } finally {
            SecurityContextHolder.clearContext();
            RequestContextHolder.setRequestAttributes(work);
        }
        return read("select actor_kind || ' ' || coalesce(actor_id::text, '') from audit_entry"
                        + " where action = 'test.try' order by id desc limit 1")
                .getFirst();
    }

    private void record(Map<String, ?> details) {
        var transaction = context.getBean(TransactionTemplate.class);
        CurrentTenant.runAs(
                stage.a.id,
                () -> transaction.executeWithoutResult(status ->
                        context.getBean(AuditLog.class).record(null, "test.try", "person", Ids.next(), details)));
    }

    private List<String> read(String sql) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                var rows = superuser.createStatement().executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
