package it.incontro.identity;

import it.incontro.support.Ids;
import it.incontro.support.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisers and their staff. */
@Service
public class OrganiserService {

    private final Organisers organisers;
    private final StaffMembers staff;
    private final AccountService accounts;
    private final WorkAgreement agreement;
    private final OwnersKept owners;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganiserService(
            Organisers organisers,
            StaffMembers staff,
            AccountService accounts,
            WorkAgreement agreement,
            OwnersKept owners,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.organisers = organisers;
        this.staff = staff;
        this.accounts = accounts;
        this.agreement = agreement;
        this.owners = owners;
        this.audit = audit;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Founds an organisation. Its first owner is invited separately, with the tenant set. */
    @Transactional
    public UUID found(String code, String name, String email) {
        return organisers
                .save(new Organiser(code, name, email, clock.instant()))
                .id();
    }

    /** All organisers, for work that is done for each. */
    @Transactional(readOnly = true)
    public List<UUID> all() {
        return jdbc.sql("select id from organiser order by created_at")
                .query(UUID.class)
                .list();
    }

    /** The organiser with this code. */
    @Transactional(readOnly = true)
    public Optional<OrganiserView> findByCode(String code) {
        return organisers.findByCode(code).map(Organiser::view);
    }

    /** All organisers, each a tenant to look in: for jobs that are told of a row, but not whose it is. */
    @Transactional(readOnly = true)
    public List<UUID> ids() {
        return jdbc.sql("select id from organiser order by id")
                .query(UUID.class)
                .list();
    }

    /** The organiser with this id. */
    @Transactional(readOnly = true)
    public Optional<OrganiserView> find(UUID id) {
        return organisers.findById(id).map(Organiser::view);
    }

    /** Takes somebody into the current organiser's staff, or gives a new role; an invitation is mailed to the new. */
    @Transactional
    public UUID invite(String email, String name, StaffRole role, Locale locale) {
        boolean known = accounts.isKnown(email);
        UUID account = accounts.openFor(email, name, locale);
        if (!known) {
            agreement.give(account);
        }
        UUID organiser = CurrentTenant.required();
        owners.begin();
        StaffMember member = staff.findByOrganiserIdAndAccountId(organiser, account)
                .orElseGet(() -> staff.save(new StaffMember(account, name, role, clock.instant())));
        if (role != StaffRole.OWNER) {
            owners.letGo(member);
        }
        member.take(role);
        audit.record(null, "identity.invite-staff", "staff_member", member.id(), Map.of("role", role));
        events.publishEvent(new StaffInvited(organiser, account, member.id(), Ids.next()));
        return account;
    }

    /** Sends the invitation of one of the staff again. */
    @Transactional
    public void inviteAgain(UUID memberId) {
        StaffMember member = require(memberId);
        audit.record(null, "identity.invite-staff", "staff_member", memberId, Map.of("role", member.role()));
        events.publishEvent(new StaffInvited(member.organiserId(), member.accountId(), memberId, Ids.next()));
    }

    /** Asks the owner of an account, by mail, whether they work for the current organiser, unless they said so. */
    @Transactional
    public void askToWork(UUID accountId) {
        if (!agreement.isGiven(accountId)) {
            events.publishEvent(new StaffInvited(CurrentTenant.required(), accountId, accountId, Ids.next()));
        }
    }

    /** The owner of an account says that they work for the current organiser. */
    @Transactional
    public void agreeToWork(UUID accountId) {
        agreement.give(accountId);
        audit.record(null, "identity.agree-to-work", "account", accountId, Map.of());
    }

    /** Gives one of the staff another role. @throws Rejected if no owner would be left */
    @Transactional
    public void giveRole(UUID memberId, StaffRole role) {
        owners.begin();
        StaffMember member = require(memberId);
        if (role != StaffRole.OWNER) {
            owners.letGo(member);
        }
        member.take(role);
        audit.record(null, "identity.staff-role", "staff_member", memberId, Map.of("role", role));
    }

    /** Ends somebody's work for the current organiser. @throws Rejected if it would be left without an owner */
    @Transactional
    public void dismiss(UUID memberId) {
        owners.begin();
        StaffMember member = require(memberId);
        owners.letGo(member);
        forget(member);
        audit.record(null, "identity.dismiss-staff", "staff_member", memberId, Map.of("role", member.role()));
    }

    /**
     * Lets somebody leave the current organiser's staff, if they are in it.
     *
     * @throws it.incontro.support.Rejected for its last owner
     */
    @Transactional
    public void leave(UUID accountId) {
        owners.begin();
        staff.findByOrganiserIdAndAccountId(CurrentTenant.required(), accountId).ifPresent(member -> {
            owners.letGo(member);
            forget(member);
            audit.record(null, "identity.leave-staff", "staff_member", member.id(), Map.of("role", member.role()));
        });
    }

    /** What an identity provider calls them goes with them. */
    private void forget(StaffMember member) {
        staff.delete(member);
        jdbc.sql("delete from provider_subject where organiser_id = ? and account_id = ?")
                .params(member.organiserId(), member.accountId())
                .update();
    }

    /** Whether they could. @throws it.incontro.support.Rejected for the last owner */
    @Transactional(readOnly = true)
    public void checkMayLeave(UUID accountId) {
        staff.findByOrganiserIdAndAccountId(CurrentTenant.required(), accountId).ifPresent(owners::letGo);
    }

    /** The current organiser's staff, owners first. */
    @Transactional(readOnly = true)
    public List<StaffRow> staff() {
        return jdbc.sql("""
            select s.id, s.account_id, s.name, a.email, s.role, o.agreed_to_work_at is not null as agreed,
                s.suspended_at is not null as suspended
            from staff_member s join account a on a.id = s.account_id
            left join account_organiser o on o.account_id = s.account_id and o.organiser_id = s.organiser_id
            where s.organiser_id = ? order by s.role, s.name
            """)
                .param(CurrentTenant.required())
                .query(StaffRow.class)
                .list();
    }

    /** What an account is in the current organiser's staff; nothing while it is kept out. */
    @Transactional(readOnly = true)
    public Optional<StaffRole> roleOf(UUID accountId) {
        return staff.findByOrganiserIdAndAccountId(CurrentTenant.required(), accountId)
                .filter(member -> agreement.isGiven(accountId))
                .filter(member -> !member.isSuspended())
                .map(StaffMember::role);
    }

    private StaffMember require(UUID memberId) {
        return staff.findByOrganiserIdAndId(CurrentTenant.required(), memberId)
                .orElseThrow(() -> new NotFound("staff member " + memberId));
    }
}
