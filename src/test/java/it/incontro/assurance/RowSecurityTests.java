package it.incontro.assurance;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.embedded.DatabaseRoles;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** PostgreSQL itself keeps organisers apart, whatever the application forgets. */
@IncontroTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSecurityTests {

    /** Tables without row security, each with its reason. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            entry("event_directory", "the public list of events, and the way from a URL to its organiser"),
            entry("organiser", "their names are public, and a URL's organiser is looked up before any is set"),
            entry("account_organiser", "says in which organisers to look for an account's rights, before any is known"),
            entry("link_token", "a link is looked up by its hash before anything is known of its organiser"),
            entry("account", "one for each address, whatever organisers it works with"),
            entry(
                    "sign_in_entry",
                    "accounts are global and so are their sign-ins; ids alone, and nobody can change it"),
            entry("authenticator_app", "hangs on its account; secrets are encrypted"),
            entry("mail_code", "hangs on its account; codes are hashed"),
            entry("mail_code_choice", "hangs on its account"),
            entry("recovery_code", "hangs on its account; codes are hashed"),
            entry("second_factor_tries", "hangs on its account"),
            entry("passkey", "hangs on its account; public keys"),
            entry("known_device", "hangs on its account; keys are hashed"),
            entry("rate_limit", "counts under hashed keys"),
            entry("address_question", "counts under hashed addresses, whichever organiser asks"),
            entry("flash_notice", "what one browser is told once, under a random key"),
            entry("spring_session", "who signed in is known before any organiser is"),
            entry("spring_session_attributes", "hangs on its session"),
            entry("form_key", "ids of forms and where they led; holds nobody's data"),
            entry("scheduled_tasks", "jobs carry ids; each sets the organiser that it works for"),
            entry("flyway_schema_history", "the application may not even read it"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private HikariDataSource hikari;

    private TwoTenants stage;

    @BeforeAll
    void fillEveryTable() throws SQLException {
        stage = new TwoTenants(context);
        try (Connection superuser = database.asSuperuser()) {
            run(
                    superuser,
                    "insert into denied_address select id, gen_random_uuid(), decode('00', 'hex'), now() from organiser");
        }
    }

    @Test
    void everyTableIsProtectedForItsOwnerTooOrSaysWhyNot() throws SQLException {
        List<String> unprotected = strings("""
            select t.relname from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
            where t.relkind in ('r', 'p') and not (t.relrowsecurity and t.relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = t.oid))
            """);
        assertThat(unprotected).containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    void everyPolicyHoldsForReadingAndWriting() throws SQLException {
        String rule = "(organiser_id = current_organiser())";
        assertThat(strings("""
            select tablename || ' ' || policyname from pg_policies
            where cmd <> 'ALL' or permissive <> 'PERMISSIVE' or qual <> '%1$s' or with_check <> '%1$s'
            """.formatted(rule)))
                .as("mails to accounts: the one in hand is seen, old ones go unseen")
                .containsExactlyInAnyOrder("outbox_mail mail_in_hand", "outbox_mail old_mails_go");
        assertThat(strings("select tablename from pg_policies where policyname = 'rows_of_the_tenant'"))
                .containsExactlyInAnyOrderElementsOf(protectedTables());
    }

    @Test
    void withoutATenantTheApplicationSeesNoRowAtAll() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        Set<String> empty = Set.of(
                "activity_exception",
                "buyer_topic",
                "company_topic",
                "person_pair",
                "provider_subject",
                "unavailability",
                "undeliverable_mail",
                "venue_travel");
        try (Connection superuser = database.asSuperuser();
                Connection application = database.asApplication()) {
            for (String table : protectedTables()) {
                String count = "select count(*) from \"" + table + "\" where organiser_id is not null";
                all.assertThat(first(application, count)).as(table).isEqualTo("0");
                if (!empty.contains(table)) {
                    all.assertThat(first(superuser, count))
                            .as(table + " has rows")
                            .isNotEqualTo("0");
                }
            }
        }
        all.assertAll();
    }

    @Test
    void withATenantTheApplicationSeesItsRowsAlone() throws SQLException {
        SoftAssertions all = new SoftAssertions();
        try (Connection application = database.asApplication()) {
            application.setAutoCommit(false);
            tenant(application, stage.a.id);
            for (String table : protectedTables()) {
                all.assertThat(first(
                                application,
                                "select count(*) from \"" + table + "\" where organiser_id <> '" + stage.a.id + "'"))
                        .as(table)
                        .isEqualTo("0");
            }
            application.rollback();
        }
        all.assertAll();
    }

    @Test
    void theApplicationsRoleHasNoPowerOverTheRules() throws SQLException {
        assertThat(strings("select rolname from pg_roles where rolname = '" + DatabaseRoles.APPLICATION
                        + "' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)"))
                .isEmpty();
        assertThat(strings("select relname from pg_class where pg_get_userbyid(relowner) = '"
                        + DatabaseRoles.APPLICATION + "'"))
                .isEmpty();
        assertThat(strings("select roleid::regrole::text from pg_auth_members where member = '"
                        + DatabaseRoles.APPLICATION + "'::regrole"))
                .isEmpty();
    }

    @Test
    void aTenantEndsWithItsTransaction() throws SQLException {
        try (Connection application = database.asApplication()) {
            application.setAutoCommit(false);
            tenant(application, stage.a.id);
            assertThat(first(application, "select count(*) from event")).isNotEqualTo("0");
            application.commit();
            assertThat(first(application, "select count(*) from event")).isEqualTo("0");
            application.rollback();
        }
    }

    /** Asked outside of transactions, since each new one sets the tenant anew and would hide what the last one left. */
    @Test
    void aTenantDoesNotStayInThePoolsConnections() throws SQLException {
        int connections = hikari.getMaximumPoolSize() / 2;
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                assertThat(stage.a.read("select code from event")).isNotEmpty();
                // the one that was just used is the next to be lent
                held.add(hikari.getConnection());
            }
            assertThat(held).allSatisfy(lent -> {
                assertThat(first(lent, "select coalesce(current_setting('incontro.organiser', true), '')"))
                        .isEmpty();
                assertThat(first(lent, "select count(*) from event")).isEqualTo("0");
            });
        } finally {
            for (Connection lent : held) {
                lent.close();
            }
        }
    }

    @Test
    void noRowCanPointIntoAnotherTenantOrAnotherEvent() throws SQLException {
        refuses("update meeting_request set target_id = '%s' where id = '%s'"
                .formatted(stage.eventB.company, stage.eventA.pending));
        refuses("update meeting_request set target_id = '%s' where id = '%s'"
                .formatted(stage.otherEventA.company, stage.eventA.pending));
        refuses("update meeting_request_precedence set earlier_id = '%s' where request_id = '%s'"
                .formatted(stage.otherEventA.pending, stage.eventA.accepted));
        refuses("update meeting_request_agenda set participation_id = '%s' where request_id = '%s'"
                .formatted(stage.eventB.buyer, stage.eventA.accepted));
        refuses("update meeting_request_session set session_id = '%s' where request_id = '%s'"
                .formatted(stage.otherEventA.session, stage.eventA.accepted));
        refuses("update participation set company_id = '%s' where id = '%s'"
                .formatted(stage.eventB.companyId(), stage.eventA.company));
        refuses("update agenda_item set venue_id = '%s' where id = '%s'"
                .formatted(stage.otherEventA.venue, stage.eventA.item));
        refuses("update delegation_member set person_id = '%s' where id = '%s'"
                .formatted(stage.eventB.delegate, stage.eventA.member));
        refuses("update interpreter set person_id = '%s' where id = '%s'"
                .formatted(stage.eventB.delegate, stage.eventA.interpreter));
        refuses(
                "update interpreter_shift set interpreter_id = '%s', starts_at = starts_at + interval '9h', ends_at = ends_at + interval '9h' where id = '%s'"
                        .formatted(stage.otherEventA.interpreter, stage.eventA.shift));
    }

    @Test
    void everyReferenceBetweenProtectedTablesCarriesTheTenant() throws SQLException {
        List<String> loose = strings("""
            select c.conname from pg_constraint c
            join pg_class t on t.oid = c.conrelid and t.relrowsecurity join pg_class r on r.oid = c.confrelid and r.relrowsecurity
            where c.contype = 'f' and not exists (
                select from pg_attribute a where a.attrelid = t.oid and a.attname = 'organiser_id' and a.attnum = any (c.conkey))
            """);
        // It carries the plan instead, whose own reference carries the tenant.
        assertThat(loose).containsExactly("fk_placement_person_placement");
    }

    @Test
    void noRowCanBeWrittenForAnotherTenant() throws SQLException {
        try (Connection application = database.asApplication()) {
            application.setAutoCommit(false);
            tenant(application, stage.a.id);
            assertThatThrownBy(() -> run(application, "update event set organiser_id = '" + stage.b.id + "'"))
                    .hasMessageContaining("row-level security");
            application.rollback();
        }
    }

    @Test
    void theAuditLogCannotBeRewritten() throws SQLException {
        for (String statement : List.of(
                "update audit_entry set actor_id = null",
                "delete from audit_entry",
                "truncate audit_entry",
                "update sign_in_entry set account_id = null",
                "delete from sign_in_entry",
                "truncate sign_in_entry")) {
            try (Connection application = database.asApplication()) {
                application.setAutoCommit(false);
                tenant(application, stage.a.id);
                assertThatThrownBy(() -> run(application, statement))
                        .as(statement)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void theHistoryOfMigrationsIsNotForTheApplication() throws SQLException {
        try (Connection application = database.asApplication()) {
            assertThatThrownBy(() -> run(application, "delete from flyway_schema_history"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> first(application, "select count(*) from flyway_schema_history"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(application, "create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private void refuses(String statement) throws SQLException {
        try (Connection superuser = database.asSuperuser()) {
            assertThatThrownBy(() -> run(superuser, statement))
                    .as(statement)
                    .hasMessageContaining("violates foreign key constraint");
        }
    }

    private List<String> protectedTables() throws SQLException {
        return strings("select relname from pg_class where relrowsecurity and relkind in ('r', 'p') order by relname");
    }

    private static void tenant(Connection connection, UUID organiser) throws SQLException {
        first(connection, "select set_config('incontro.organiser', '" + organiser + "', true)");
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection superuser = database.asSuperuser();
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String first(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
