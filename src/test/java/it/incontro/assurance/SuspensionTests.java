package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.identity.StaffSuspension;
import it.incontro.identity.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whom an owner keeps out sees nothing of the organiser at their next request, and all of it when let in again. */
@IncontroTest
class SuspensionTests {

    @Autowired
    private ApplicationContext context;

    private Tenant tenant;
    private FullEvent event;

    @BeforeEach
    void fillAnEvent() {
        tenant = new Tenant(context);
        event = new FullEvent(tenant);
    }

    @Test
    void staffAreKeptOutOfTheOrganisersPagesAndItsEventsAndLetInAgain() throws Exception {
        String companies = "/organisers/" + tenant.code + "/companies";
        UUID member = tenant.staffMember(tenant.colleague);
        assertThat(status(companies, Tenant.account(tenant.colleague))).isEqualTo(200);

        tenant.run(() -> tenant.bean(StaffSuspension.class).suspend(member));
        assertThat(status(companies, Tenant.account(tenant.colleague))).isEqualTo(404);
        tenant.run(() -> tenant.bean(StaffSuspension.class).resume(member));
        assertThat(status(companies, Tenant.account(tenant.colleague))).isEqualTo(200);
    }

    @Test
    void whoIsInAnEventsTeamIsKeptOutOfItToo() throws Exception {
        String dashboard = "/events/" + event.event.code() + "/participations";
        UUID member = tenant.staffMember(event.teamMember);
        assertThat(status(dashboard, Tenant.account(event.teamMember))).isEqualTo(200);

        tenant.run(() -> tenant.bean(StaffSuspension.class).suspend(member));

        assertThat(status(dashboard, Tenant.account(event.teamMember))).isEqualTo(404);
    }

    private int status(String path, Visitor visitor) throws Exception {
        return new Portal(context)
                .sendWithoutToken(MockMvcRequestBuilders.get(path), visitor)
                .getStatus();
    }
}
