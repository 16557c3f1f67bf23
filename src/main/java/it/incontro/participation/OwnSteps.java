package it.incontro.participation;

import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRef;
import it.incontro.identity.Visitor;
import it.incontro.registry.BuyerService;
import it.incontro.registry.CompanyService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is missing in a participant's own data. Pages that a link does not open are no steps for its holder. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnSteps implements NextSteps {

    private final EventService events;
    private final EventClock clock;
    private final CompanyService companies;
    private final BuyerService buyers;
    private final AttendeeQueries attendees;

    OwnSteps(
            EventService events,
            EventClock clock,
            CompanyService companies,
            BuyerService buyers,
            AttendeeQueries attendees) {
        this.events = events;
        this.clock = clock;
        this.companies = companies;
        this.buyers = buyers;
        this.attendees = attendees;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NextStep> of(EventRef event, ParticipationView participation) {
        if (isOver(event)) {
            return List.of();
        }
        String home = "/events/" + event.code() + "/participations/" + participation.id();
        List<NextStep> steps = new ArrayList<>();
        boolean byLink = CurrentVisitor.find()
                .filter(Visitor.LinkHolder.class::isInstance)
                .isPresent();
        if (!byLink && lacksProfile(participation)) {
            boolean buys = participation.side() == Side.BUYER;
            steps.add(step(buys ? "participation.step.requirements" : "participation.step.profile", home + "/profile"));
        }
        List<AttendeeView> people = attendees.of(event.eventId(), participation.id());
        if (!byLink && people.stream().anyMatch(person -> person.languages().isEmpty())) {
            steps.add(step("participation.step.languages", home + "/attendees"));
        }
        if (!people.isEmpty()) {
            steps.add(step("participation.step.availability", home + "/availability"));
        }
        return steps;
    }

    private boolean isOver(EventRef event) {
        EventView view = events.find(event.eventId());
        LocalDate today = LocalDate.ofInstant(clock.now(event.eventId()), view.zone());
        return today.isAfter(view.details().endsOn());
    }

    private boolean lacksProfile(ParticipationView participation) {
        if (participation.buyerId() != null) {
            var buyer = buyers.find(participation.buyerId());
            return buyer.topics().isEmpty() && buyer.requirementsEn() == null && buyer.requirementsIt() == null;
        }
        var profile = companies.find(participation.companyId()).profile();
        return profile.offers().isEmpty() || (profile.profileEn() == null && profile.profileIt() == null);
    }

    private static NextStep step(String key, String path) {
        return new NextStep(key, List.of(), path, false);
    }
}
