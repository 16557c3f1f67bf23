package it.incontro.demo;

import it.incontro.identity.PersonDetails;
import it.incontro.participation.AddBuyer;
import it.incontro.participation.ApplicationService;
import it.incontro.participation.Apply;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AvailabilityService;
import it.incontro.participation.ConsentKind;
import it.incontro.participation.OwnLimits;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.Pipeline;
import it.incontro.participation.RecruitingService;
import it.incontro.participation.Side;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.CompanyService;
import it.incontro.registry.RegisterCompany;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the companies and buyers of a demo event, with their people, places and limits. */
@Component
@Profile("demo")
class EventCast {

    private final CompanyService companies;
    private final ParticipationService participations;
    private final AttendeeService attendees;
    private final RecruitingService recruiting;
    private final ApplicationService applications;
    private final AvailabilityService availability;

    EventCast(
            CompanyService companies,
            ParticipationService participations,
            AttendeeService attendees,
            RecruitingService recruiting,
            ApplicationService applications,
            AvailabilityService availability) {
        this.companies = companies;
        this.participations = participations;
        this.attendees = attendees;
        this.recruiting = recruiting;
        this.applications = applications;
        this.availability = availability;
    }

    /** The companies that are admitted and the buyers. */
    @Transactional
    public void bring(Stage stage) {
        stage.script().companies().forEach(firm -> admit(stage, firm));
        stage.script().buyers().forEach(firm -> recruit(stage, firm));
    }

    /** A company that applies; the organiser has still to decide. */
    UUID apply(Stage stage, DemoScript.Firm firm) {
        Apply command = new Apply(company(firm), people(firm), Set.of(ConsentKind.PRIVACY_NOTICE));
        return applications.apply(stage.event(), command).participationId();
    }

    private void admit(Stage stage, DemoScript.Firm firm) {
        UUID event = stage.event();
        UUID id = participations.enter(event, Side.SUPPLIER, companies.register(company(firm)), null);
        people(firm).forEach(person -> attendees.add(event, id, person));
        participations.admit(event, id, firm.note());
        if (firm.point() != null) {
            participations.seatAt(event, id, stage.id(Stage.Kind.POINT, firm.point()));
        }
        if (firm.limits() != null) {
            Cells limits = Cells.of(firm.limits());
            participations.limit(event, id, OwnLimits.upTo(limits.number(0), limits.number(1)));
        }
        remember(stage, firm, id);
    }

    private void recruit(Stage stage, DemoScript.Firm firm) {
        Cells limits = Cells.of(firm.limits() == null ? "" : firm.limits());
        UUID id = recruiting.add(
                stage.event(),
                new AddBuyer(
                        null,
                        new RegisterCompany(firm.name(), firm.country(), firm.vat(), null, CompanyProfile.EMPTY),
                        firm.division(),
                        firm.text().en(),
                        firm.text().it(),
                        firm.topics(),
                        people(firm),
                        firm.point() == null ? null : stage.id(Stage.Kind.POINT, firm.point()),
                        limits.number(0),
                        limits.number(1)));
        String stageOfRecruiting = firm.stage() == null ? "CONFIRMED" : firm.stage();
        recruiting.note(stage.event(), id, Pipeline.valueOf(stageOfRecruiting), firm.note());
        remember(stage, firm, id);
    }

    private void remember(Stage stage, DemoScript.Firm firm, UUID id) {
        stage.note(Stage.Kind.PARTY, firm.called(), id);
        List<String> addresses =
                firm.people().stream().map(line -> Cells.of(line).at(0)).toList();
        attendees.of(stage.event(), id).forEach(attendee -> {
            String address = attendees.person(stage.event(), id, attendee.id()).email();
            if (address != null && addresses.contains(address)) {
                stage.note(Stage.Kind.PERSON, address, attendee.personId());
            }
        });
        for (String line : firm.busy()) {
            Cells cells = Cells.of(line);
            availability.block(
                    stage.event(),
                    stage.id(Stage.Kind.PERSON, cells.at(0)),
                    cells.instant(1, stage.zone()),
                    cells.instant(2, stage.zone()),
                    cells.maybe(3));
        }
    }

    private static RegisterCompany company(DemoScript.Firm firm) {
        CompanyProfile profile = new CompanyProfile(
                firm.city(),
                null,
                null,
                firm.text().en(),
                firm.text().it(),
                firm.topics(),
                firm.needs(),
                firm.certificates());
        return new RegisterCompany(firm.name(), firm.country(), firm.vat(), null, profile);
    }

    private static List<AttendeeDetails> people(DemoScript.Firm firm) {
        return firm.people().stream().map(Cells::of).map(EventCast::attendee).toList();
    }

    private static AttendeeDetails attendee(Cells cells) {
        List<String> languages = Arrays.asList(cells.at(5).split(" "));
        Locale locale = languages.getFirst().equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
        PersonDetails person = new PersonDetails(cells.maybe(1), cells.at(2), cells.at(3), cells.at(0), null, locale);
        return new AttendeeDetails(person, cells.maybe(4), languages);
    }
}
