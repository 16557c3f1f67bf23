package it.incontro.assurance;

import it.incontro.event.Activity;
import it.incontro.event.AddPoints;
import it.incontro.event.DayService;
import it.incontro.event.EventLayout;
import it.incontro.event.EventTeam;
import it.incontro.event.NoticeService;
import it.incontro.event.PointKind;
import it.incontro.event.PointService;
import it.incontro.event.ProjectDetails;
import it.incontro.event.ProjectService;
import it.incontro.event.SessionService;
import it.incontro.event.SessionTimes;
import it.incontro.event.TeamRole;
import it.incontro.event.VenueDetails;
import it.incontro.event.VenueService;
import it.incontro.event.WindowService;
import it.incontro.identity.EventRef;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.meetingrequest.Ask;
import it.incontro.meetingrequest.MeetingRequestService;
import it.incontro.meetingrequest.Rank;
import it.incontro.participation.AddBuyer;
import it.incontro.participation.ApplicationService;
import it.incontro.participation.Apply;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import it.incontro.participation.ConsentKind;
import it.incontro.participation.DelegationService;
import it.incontro.participation.InterpreterService;
import it.incontro.participation.InvitationService;
import it.incontro.participation.MemberDetails;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.RecruitingService;
import it.incontro.participation.SeatingService;
import it.incontro.participation.ShiftService;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import it.incontro.scheduling.Preset;
import it.incontro.scheduling.RunLimits;
import it.incontro.scheduling.RunScope;
import it.incontro.scheduling.SolverRunService;
import it.incontro.support.Text;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.ItemKind;
import it.incontro.timetable.ItemPerson;
import it.incontro.timetable.PlacementService;
import it.incontro.timetable.PlanKind;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.SaveAgendaItem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open event of a tenant with all that a page can name: people of every role, requests in every direction, a version
 * that is out and a draft, made as the application makes them.
 */
final class FullEvent {

    private static final LocalDate DAY = LocalDate.of(2035, 4, 23);

    final Tenant tenant;
    final EventRef event;
    final UUID teamMember;
    final UUID desk;
    final UUID project;
    final UUID day;
    final UUID session;
    final UUID venue;
    final UUID point;
    final UUID company;
    final UUID rival;
    final UUID buyer;
    final UUID delegation;
    final UUID delegate;
    final UUID member;
    final UUID interpreter;
    final UUID shift;
    final UUID asked;
    final UUID pending;
    final UUID accepted;
    final UUID item;
    final UUID published;
    final UUID draft;
    final UUID run;
    final String linkToken;
    final Questions questions;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    FullEvent(Tenant tenant) {
        this.tenant = tenant;
        this.event = tenant.event();
        openWindows();
        teamMember = team("team", TeamRole.ORGANISER);
        desk = team("desk", TeamRole.DESK);
        project = call(
                ProjectService.class,
                it -> it.create(new ProjectDetails(
                        new Text(named("Project"), named("Project")), new Text("Region", "Regione"), "FESR", null)));
        day = call(DayService.class, it -> it.add(event.eventId(), DAY));
        session = call(
                SessionService.class,
                it -> it.add(event.eventId(), day, new SessionTimes(LocalTime.of(9, 0), LocalTime.of(12, 0), 30, 0)));
        venue = call(VenueService.class, it -> it.add(event.eventId(), new VenueDetails(named("Hall"), null, null)));
        point = call(
                        PointService.class,
                        it -> it.add(
                                event.eventId(), new AddPoints(venue, named("Table"), null, null, PointKind.TABLE, 1)))
                .getFirst();
        company = supplier("company");
        rival = supplier("rival");
        buyer = buyer();
        delegation = call(
                DelegationService.class,
                it -> it.create(event.eventId(), new Text(named("Delegation"), named("Delegation"))));
        member = call(
                DelegationService.class,
                it -> it.addMember(
                        event.eventId(),
                        delegation,
                        person("delegate"),
                        new MemberDetails(named("Region"), named("Head"), named("Head"), true)));
        delegate = personNamed("delegate");
        tenant.run(() -> tenant.bean(PersonService.class).giveAccount(delegate));
        interpreter = call(
                InterpreterService.class, it -> it.add(event.eventId(), person("interpreter"), List.of("en", "ru")));
        shift = call(
                ShiftService.class, it -> it.add(event.eventId(), interpreter, DAY.atTime(9, 0), DAY.atTime(12, 0)));
        pending = ask(company, buyer);
        accepted = ask(rival, buyer);
        answer(accepted);
        asked = ask(buyer, supplier("third"));
        item = agendaItem();
        published = publish();
        draft = call(PlanService.class, it -> it.newDraft(event.eventId(), named("Draft"), published));
        run = call(
                SolverRunService.class,
                it -> it.request(event.eventId(), RunScope.KEEP_FIXED, Preset.MOST_MEETINGS, new RunLimits(1, 1, 1)));
        write("insert into solver_run_checkpoint values (?, ?, ?, now(), '[]')", run);
        write("insert into solver_run_goal values (?, ?, ?, 1, 'BREAKS', 2, 1, false)", run);
        write("insert into solver_run_conflict values (?, ?, ?, 1, ?, 'AVAILABILITY')", run, accepted);
        write("insert into solver_run_repair values (?, ?, ?, 2, 0, 0, 'NONE', 'NONE', 2)", run);
        write("insert into solver_run_change values (?, ?, ?, 1, ?, 'TIME', 'PersonAway')", run, accepted);
        write("insert into solver_run_fix values (?, ?, ?, ?, 'OneMoreDesk')", run, pending);
        write("insert into meeting_request_precedence values (?, ?, ?, ?)", accepted, pending);
        write("insert into meeting_request_agenda values (?, ?, ?, ?, 2)", accepted, buyer);
        write("insert into meeting_request_session values (?, ?, ?, ?)", accepted, session);
        tenant.run(() -> tenant.bean(SeatingService.class)
                .seat(event.eventId(), buyer, attendeeOf(buyer).id(), 2));
        Declarations.of(tenant, event);
        linkToken = call(InvitationService.class, it -> it.mintLink(event.eventId(), buyer));
        questions = new Questions(this);
    }

    /** A row of this tenant and event. */
    private void write(String insert, UUID... ids) {
        List<UUID> parameters = new ArrayList<>(List.of(event.organiserId(), event.eventId()));
        parameters.addAll(List.of(ids));
        tenant.run(() -> tenant.bean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> tenant.bean(JdbcClient.class)
                        .sql(insert)
                        .params(parameters)
                        .update()));
    }

    private void openWindows() {
        Instant now = Instant.now();
        for (Activity activity : List.of(Activity.APPLY, Activity.REQUEST, Activity.ANSWER)) {
            tenant.run(() -> tenant.bean(WindowService.class)
                    .open(event.eventId(), activity, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))));
        }
    }

    private UUID team(String name, TeamRole role) {
        UUID account = tenant.staff(name + UUID.randomUUID(), StaffRole.STAFF);
        tenant.run(() -> tenant.bean(EventTeam.class).take(event.eventId(), account, role));
        return account;
    }

    UUID supplier(String name) {
        Apply command = new Apply(company(name), List.of(attendee(name)), Set.of(ConsentKind.PRIVACY_NOTICE));
        UUID id = call(
                ApplicationService.class,
                it -> it.apply(event.eventId(), command).participationId());
        tenant.run(() -> tenant.bean(ParticipationService.class).admit(event.eventId(), id, named("Reason")));
        return id;
    }

    private UUID buyer() {
        AddBuyer command = new AddBuyer(
                null,
                company("buyer"),
                named("Division"),
                null,
                null,
                Set.of(),
                List.of(attendee("buyer")),
                null,
                null,
                null);
        return call(RecruitingService.class, it -> it.add(event.eventId(), command));
    }

    private RegisterCompany company(String name) {
        return new RegisterCompany(named(name), "US", null, null, profile());
    }

    private CompanyProfile profile() {
        String website = tenant.tail.isEmpty() ? null : "javascript:alert(1)";
        return new CompanyProfile(
                named("City"), website, null, named("About"), named("About"), Set.of(), Set.of(), Set.of());
    }

    private AttendeeDetails attendee(String name) {
        return new AttendeeDetails(person(name), named("Head"), List.of("en"));
    }

    private PersonDetails person(String name) {
        return new PersonDetails(
                null,
                name,
                named("Person"),
                name + "." + event.code() + "@" + tenant.mark + ".example",
                "+39 011 555 0101",
                Locale.ENGLISH);
    }

    private UUID personNamed(String name) {
        return UUID.fromString(tenant.read("select id from person where email like ?", name + "." + event.code() + "@%")
                .getFirst());
    }

    UUID ask(UUID from, UUID to) {
        return call(
                MeetingRequestService.class,
                it -> it.ask(new Ask(event.eventId(), from, to, Rank.WANT, named("Please"))));
    }

    void answer(UUID request) {
        tenant.run(() -> tenant.bean(MeetingRequestService.class).accept(event.eventId(), buyer, request, Rank.WANT));
    }

    private UUID agendaItem() {
        SaveAgendaItem command = new SaveAgendaItem(
                ItemKind.INSTITUTIONAL,
                new Text(named("Visit"), named("Visit")),
                null,
                null,
                DAY.atTime(14, 0),
                DAY.atTime(15, 0),
                venue,
                null,
                true,
                delegation,
                List.of(new ItemPerson(delegate, false)));
        return call(AgendaItemService.class, it -> it.create(event.eventId(), command, false));
    }

    private UUID publish() {
        UUID plan =
                call(PlanService.class, it -> it.workingOrNew(event.eventId())).id();
        UUID slot = slot();
        call(PlacementService.class, it -> it.place(event.eventId(), plan, accepted, slot, point, null));
        long revision =
                call(PlanService.class, it -> it.find(event.eventId(), plan)).revision();
        return call(PlanService.class, it -> it.publish(event.eventId(), plan, PlanKind.PROVISIONAL, revision, true))
                .id();
    }

    /** The first slot of the event. */
    UUID slot() {
        return slot(0);
    }

    /** A slot of the event, from 0. */
    UUID slot(int number) {
        return call(EventLayout.class, it -> it.slots(event.eventId()))
                .get(number)
                .id();
    }

    /** A slot at the event's table, as the board's form names it. */
    String cell(int slot) {
        return slot(slot) + " " + point;
    }

    /** Places an accepted request in the working draft. */
    void place(UUID request, int slot) {
        UUID plan =
                call(PlanService.class, it -> it.workingOrNew(event.eventId())).id();
        UUID slotId = slot(slot);
        call(PlacementService.class, it -> it.place(event.eventId(), plan, request, slotId, point, null));
    }

    /** Takes all meetings out of the working draft but those in the first slot. */
    void clearTheDraft() {
        UUID plan =
                call(PlanService.class, it -> it.workingOrNew(event.eventId())).id();
        tenant.read(
                        "select meeting_id from placement where plan_id = ? and meeting_id is not null"
                                + " and slot_id <> ?",
                        plan,
                        slot())
                .forEach(meeting -> tenant.run(() -> tenant.bean(PlacementService.class)
                        .remove(event.eventId(), plan, UUID.fromString(meeting), null)));
    }

    /** An id of this event, looked up once: it stays what it is, whatever becomes of its row. */
    String known(String what, Supplier<Object> look) {
        String found = known.get(what);
        if (found == null) {
            found = look.get().toString();
            known.put(what, found);
        }
        return found;
    }

    /** The contact person of a participation. */
    AttendeeView attendeeOf(UUID participation) {
        return call(AttendeeService.class, it -> it.of(event.eventId(), participation))
                .getFirst();
    }

    /** The mark of the privacy notice, as the form of application shows it. */
    String notice() {
        return call(NoticeService.class, it -> it.inForce(event.eventId())).mark();
    }

    /** The account of the contact person of a participation. */
    Visitor accountOf(UUID participation) {
        return accountOfPerson(attendeeOf(participation).personId());
    }

    /** The company behind the first applicant. */
    String companyId() {
        return tenant.read("select company_id from participation where id = ?", company)
                .getFirst();
    }

    /** A consent that the buyer's contact person or the first applicant has given. */
    String consent() {
        return tenant.read("select id from consent where event_id = ? order by id limit 1", event.eventId())
                .getFirst();
    }

    Visitor accountOfPerson(UUID person) {
        return Tenant.account(UUID.fromString(tenant.read("select account_id from person where id = ?", person)
                .getFirst()));
    }

    /** Somebody who came by the buyer's link. */
    Visitor linkHolder() {
        var grant = tenant.bean(ParticipationLinks.class).find(linkToken).orElseThrow();
        return new Visitor.LinkHolder(grant.linkId(), grant.organiserId(), grant.eventId(), grant.participationId());
    }

    private String named(String name) {
        return name + " " + tenant.mark + tenant.tail;
    }

    private <S, T> T call(Class<S> service, Function<S, T> work) {
        return tenant.call(() -> work.apply(tenant.bean(service)));
    }
}
