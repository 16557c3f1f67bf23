package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import it.incontro.identity.StaffRow;
import it.incontro.identity.StaffSuspension;
import it.incontro.support.Rejected;
import java.sql.Connection;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whatever is done to its staff at once, an organisation keeps an owner. */
@IncontroTest
class OwnerRaceTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private Tenant tenant;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoOwners() {
        tenant = new Tenant(context);
        first = tenant.staffMember(tenant.owner);
        second = tenant.staffMember(tenant.staff("second", StaffRole.OWNER));
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoOwnersWhoTakeTheRoleFromEachOtherOneStays(Way way) throws Exception {
        for (int round = 0; round < 6; round++) {
            Queue<UUID> members = new ConcurrentLinkedQueue<>(List.of(first, second));

            List<Boolean> done = Parallel.run(2, () -> succeeds(way, members.remove()));

            assertThat(done).as("round %s", round).containsExactlyInAnyOrder(true, false);
            assertThat(owners()).as("round %s", round).isEqualTo(1);
            twoOwners();
        }
    }

    /** With the application's lock taken away the database alone stands guard. */
    @Test
    void theDatabaseKeepsAnOwnerWhateverTheApplicationDoes() throws Exception {
        try (Connection one = asTenant();
                Connection other = asTenant()) {
            one.createStatement().execute("update staff_member set role = 'STAFF' where id = '" + first + "'");
            other.createStatement().execute("update staff_member set role = 'STAFF' where id = '" + second + "'");
            one.commit();
            assertThatThrownBy(other::commit).isInstanceOf(PSQLException.class).hasMessageContaining("needs an owner");
        }
        assertThat(owners()).isEqualTo(1);
    }

    @Test
    void anOwnerWhoIsKeptOutDoesNotCount() {
        tenant.run(() -> tenant.bean(StaffSuspension.class).suspend(second));

        assertThatThrownBy(() ->
                        tenant.run(() -> tenant.bean(OrganiserService.class).giveRole(first, StaffRole.STAFF)))
                .isInstanceOf(Rejected.class);
    }

    private boolean succeeds(Way way, UUID member) {
        try {
            tenant.run(() -> way.deed(tenant).accept(member));
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private long owners() {
        return tenant.call(() -> tenant.bean(OrganiserService.class).staff()).stream()
                .filter(row -> row.role() == StaffRole.OWNER && !row.suspended())
                .map(StaffRow::id)
                .count();
    }

    private Connection asTenant() throws Exception {
        Connection connection = database.asSuperuser();
        connection.setAutoCommit(false);
        return connection;
    }

    enum Way {
        GIVE_ROLE,
        DISMISS,
        SUSPEND;

        Consumer<UUID> deed(Tenant tenant) {
            return switch (this) {
                case GIVE_ROLE -> member -> tenant.bean(OrganiserService.class).giveRole(member, StaffRole.STAFF);
                case DISMISS -> member -> tenant.bean(OrganiserService.class).dismiss(member);
                case SUSPEND -> member -> tenant.bean(StaffSuspension.class).suspend(member);
            };
        }
    }
}
