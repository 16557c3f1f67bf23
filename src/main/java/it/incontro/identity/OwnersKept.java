package it.incontro.identity;

import it.incontro.support.Rejected;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that an organisation keeps an owner who can act. Changes of its staff go one after the other: of two owners
 * who take the role from each other at once, the second sees what the first has done. A trigger checks it once more.
 */
@Component
class OwnersKept {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    OwnersKept(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** Waits until nobody else changes the staff of the current organiser; before anything of it is read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        jdbc.sql("select id from organiser where id = ? for update")
                .param(CurrentTenant.required())
                .query(UUID.class)
                .optional();
    }

    /** Lets one of the staff stop being an owner if another one remains. @throws Rejected if none does */
    @Transactional(propagation = Propagation.MANDATORY)
    public void letGo(StaffMember member) {
        if (member.role() == StaffRole.OWNER && !member.isSuspended() && others(member) == 0) {
            throw Rejected.because("identity.staff.last-owner");
        }
    }

    private int others(StaffMember member) {
        entities.flush();
        return jdbc.sql("""
            select count(*) from staff_member s join account a on a.id = s.account_id
                join account_organiser o on o.account_id = s.account_id and o.organiser_id = s.organiser_id
                    and o.agreed_to_work_at is not null
            where s.organiser_id = ? and s.id <> ? and s.role = 'OWNER' and s.suspended_at is null
                and a.disabled_at is null
            """)
                .params(member.organiserId(), member.id())
                .query(Integer.class)
                .single();
    }
}
