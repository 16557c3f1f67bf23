package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.registry.BuyerService;
import it.incontro.registry.CompanyService;
import it.incontro.registry.RegisterBuyer;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The organiser recruits buyers. */
@Service
public class RecruitingService {

    private final ParticipationService participationService;
    private final Participations participations;
    private final AttendeeService attendees;
    private final CompanyService companies;
    private final BuyerService buyers;
    private final Deeds deeds;

    RecruitingService(
            ParticipationService participationService,
            Participations participations,
            AttendeeService attendees,
            CompanyService companies,
            BuyerService buyers,
            Deeds deeds) {
        this.participationService = participationService;
        this.participations = participations;
        this.attendees = attendees;
        this.companies = companies;
        this.buyers = buyers;
        this.deeds = deeds;
    }

    /** Enters a buyer, admitted at once. @throws Rejected if this division takes part already */
    @Transactional
    public UUID add(UUID eventId, AddBuyer command) {
        UUID company = companyOf(command);
        UUID buyer = buyers.register(new RegisterBuyer(
                company, command.division(), command.requirementsEn(), command.requirementsIt(), command.topics()));
        boolean there = participations
                .findByOrganiserIdAndEventIdAndCompanyIdAndBuyerId(CurrentTenant.required(), eventId, company, buyer)
                .isPresent();
        if (there) {
            throw Rejected.field("division", "participation.buyer.already-there");
        }
        UUID id = participationService.enter(eventId, Side.BUYER, company, buyer);
        command.people().forEach(person -> attendees.add(eventId, id, person));
        participationService.seatAt(eventId, id, command.meetingPointId());
        participationService.limit(eventId, id, OwnLimits.upTo(command.maxMeetingsPerDay(), command.maxMeetings()));
        return id;
    }

    /** Notes how far the recruiting of a buyer has come, and what was said on the phone; only the organiser sees it. */
    @Transactional
    public void note(UUID eventId, UUID participationId, @Nullable Pipeline pipeline, @Nullable String callNote) {
        Participation participation = participations
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, participationId)
                .orElseThrow(() -> new NotFound("participation " + participationId));
        participation.recruit(pipeline, callNote == null || callNote.isBlank() ? null : callNote.strip());
        Map<String, Object> details = new HashMap<>();
        if (pipeline != null) {
            details.put("pipeline", pipeline);
        }
        deeds.record(participation, "participation.note", details);
    }

    private UUID companyOf(AddBuyer command) {
        if (command.companyId() != null) {
            return companies.find(command.companyId()).id();
        }
        if (command.company() == null) {
            throw Rejected.field("legalName", "participation.buyer.company-missing");
        }
        return companies.register(command.company());
    }
}
