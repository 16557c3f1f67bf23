package it.incontro.participation;

import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonService;
import it.incontro.registry.CompanyService;
import it.incontro.registry.RegisterCompany;
import it.incontro.registry.TaxIdentity;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies apply to take part in an event, without an account, while applications are open. */
@Service
public class ApplicationService {

    private final Participations participations;
    private final AttendeeService attendees;
    private final Consents consents;
    private final PersonService persons;
    private final CompanyService companies;
    private final EventService events;
    private final ApplicationTimes times;
    private final Deeds deeds;

    ApplicationService(
            Participations participations,
            AttendeeService attendees,
            Consents consents,
            PersonService persons,
            CompanyService companies,
            EventService events,
            ApplicationTimes times,
            Deeds deeds) {
        this.participations = participations;
        this.attendees = attendees;
        this.consents = consents;
        this.persons = persons;
        this.companies = companies;
        this.events = events;
        this.times = times;
        this.deeds = deeds;
    }

    /**
     * Takes an application. Whether the firm was known, or has applied already, is told to nobody who only typed its name:
     * a known firm keeps its profile, and a second application changes nothing; the contact on file and the organiser hear
     * of it.
     *
     * @throws it.incontro.event.ActivityClosed outside of the window
     * @throws it.incontro.event.NoticeChanged if the privacy notice reads differently from the one that was shown
     * @throws Rejected if a tax number is wrong or missing, or the privacy notice was not accepted
     */
    @Transactional
    public Application apply(UUID eventId, Apply command) {
        requireOpen(eventId);
        check(command);
        UUID company = companies.register(command.company());
        participations.lockCompany(company);
        return participations
                .findByOrganiserIdAndEventIdAndCompanyIdAndBuyerId(CurrentTenant.required(), eventId, company, null)
                .map(there -> again(there, command))
                .orElseGet(() -> enter(eventId, company, command));
    }

    private Application enter(UUID eventId, UUID company, Apply command) {
        Participation participation =
                participations.saveAndFlush(Participation.ofCompany(eventId, company, times.now(eventId)));
        command.people().forEach(person -> attendees.add(eventId, participation.id(), person));
        UUID contact =
                attendees.contact(eventId, participation.id()).orElseThrow().id();
        consents.give(participation, contact, command.consents(), command.notice());
        deeds.record(participation, "participation.apply", Map.of("company", company));
        deeds.publish(new CompanyApplied(participation.organiserId(), eventId, participation.id()));
        return new Application(participation.id());
    }

    private Application again(Participation there, Apply command) {
        UUID person = persons.add(command.people().getFirst().person());
        deeds.record(there, "participation.apply-again", Map.of("person", person));
        deeds.publish(new CompanyAppliedAgain(there.organiserId(), there.eventId(), there.id(), person));
        return new Application(there.id());
    }

    /** Throws {@link NotFound} for a draft, and {@link it.incontro.event.ActivityClosed} outside of the window. */
    @Transactional(readOnly = true)
    public void requireOpen(UUID eventId) {
        EventStatus status = events.find(eventId).status();
        if (status == EventStatus.DRAFT) {
            throw new NotFound("event " + eventId + " is a draft");
        }
        if (status != EventStatus.OPEN && status != EventStatus.LIVE) {
            throw Rejected.because("participation.application.event-not-open");
        }
        times.requireOpen(eventId);
    }

    private static void check(Apply command) {
        if (!command.consents().contains(ConsentKind.PRIVACY_NOTICE)) {
            throw Rejected.field("privacy", "participation.application.privacy-missing");
        }
        RegisterCompany company = command.company();
        String vat = TaxIdentity.normal(company.country(), company.vatNumber());
        String fiscal = TaxIdentity.normal(company.country(), company.fiscalCode());
        boolean italian = company.country().equals("IT");
        if (TaxIdentity.isInTheUnion(company.country()) && vat == null && !(italian && fiscal != null)) {
            throw Rejected.field(
                    "vatNumber",
                    italian ? "participation.application.tax-missing" : "participation.application.vat-missing");
        }
    }
}
