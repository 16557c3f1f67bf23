package it.incontro.participation;

import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.identity.CurrentTenant;
import it.incontro.registry.CompanyService;
import it.incontro.registry.RegisterCompany;
import it.incontro.registry.TaxIdentity;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Companies apply to take part in an event, without an account, while applications are open. */
@Service
public class ApplicationService {

    private final Participations participations;
    private final AttendeeService attendees;
    private final Consents consents;
    private final CompanyService companies;
    private final EventService events;
    private final ApplicationTimes times;
    private final Deeds deeds;

    ApplicationService(
            Participations participations,
            AttendeeService attendees,
            Consents consents,
            CompanyService companies,
            EventService events,
            ApplicationTimes times,
            Deeds deeds) {
        this.participations = participations;
        this.attendees = attendees;
        this.consents = consents;
        this.companies = companies;
        this.events = events;
        this.times = times;
        this.deeds = deeds;
    }

    /**
     * Takes an application.
     *
     * @throws it.incontro.event.ActivityClosed outside of the window
     * @throws Rejected if a tax number is wrong or missing, the privacy notice was not accepted, or the company has
     *     applied already
     */
    @Transactional
    public Application apply(UUID eventId, Apply command) {
        requireOpen(eventId);
        check(command);
        boolean known = companies.recognise(command.company()).isPresent();
        UUID company = companies.register(command.company());
        Participation participation = enter(eventId, company, command.company().legalName());
        command.people().forEach(person -> attendees.add(eventId, participation.id(), person));
        UUID contact =
                attendees.contact(eventId, participation.id()).orElseThrow().id();
        command.consents().forEach(kind -> consents.give(participation, contact, kind));
        deeds.record(participation, "participation.apply", Map.of("company", company));
        deeds.publish(new CompanyApplied(participation.organiserId(), eventId, participation.id()));
        return new Application(participation.id(), known);
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

    private Participation enter(UUID eventId, UUID company, String name) {
        var known = participations.findByOrganiserIdAndEventIdAndCompanyIdAndBuyerId(
                CurrentTenant.required(), eventId, company, null);
        if (known.isPresent()) {
            throw Rejected.because("participation.application.twice", name);
        }
        try {
            return participations.saveAndFlush(Participation.ofCompany(eventId, company, times.now(eventId)));
        } catch (DataIntegrityViolationException appliedMeanwhile) {
            throw Rejected.because("participation.application.twice", name);
        }
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
