package it.incontro.meetingrequest;

import it.incontro.event.DayService;
import it.incontro.event.SessionService;
import it.incontro.event.SessionTimes;
import it.incontro.identity.PersonDetails;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.SeatingService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Alfa and Beta meet Ford, Gamma meets Toyota, in a morning or an afternoon; Alfa and Ford have an attendee each. */
final class ConditionsScene {

    final RequestScene requests;
    final UUID alfa;
    final UUID ford;
    final UUID withAlfa;
    final UUID withBeta;
    final UUID apart;
    final UUID morning;
    final UUID afternoon;

    ConditionsScene(ApplicationContext context) {
        requests = new RequestScene(context);
        requests.prefer(Locale.ENGLISH);
        alfa = requests.company("Alfa");
        ford = requests.buyer("Ford", "Purchasing");
        withAlfa = agreed(alfa, ford);
        withBeta = agreed(requests.company("Beta"), ford);
        apart = agreed(requests.company("Gamma"), requests.buyer("Toyota", "R&D"));
        requests.asAttendeeOf(alfa);
        requests.asAttendeeOf(ford);
        UUID day = requests.call(
                () -> requests.bean(DayService.class).add(requests.event.eventId(), LocalDate.of(2035, 4, 23)));
        morning = session(day, 9);
        afternoon = session(day, 14);
    }

    private UUID session(UUID day, int hour) {
        SessionTimes times = new SessionTimes(LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), 30, 0);
        return requests.call(() -> requests.bean(SessionService.class).add(requests.event.eventId(), day, times));
    }

    UUID agreed(UUID asker, UUID target) {
        return requests.call(() -> requests.bean(MeetingRequestService.class)
                .agree(new Agree(requests.event.eventId(), asker, target, Rank.WANT, null, null)));
    }

    /** One more attendee of Ford. Returns the attendee. */
    UUID eveSitsInASecondAgenda() {
        PersonDetails eve = new PersonDetails(null, "Eve", "Blue", null, null, Locale.ENGLISH);
        return requests.call(() -> {
            UUID attendee = requests.bean(AttendeeService.class)
                    .add(requests.event.eventId(), ford, new AttendeeDetails(eve, "Buyer", List.of("en")));
            requests.bean(SeatingService.class).seat(requests.event.eventId(), ford, attendee, 2);
            return attendee;
        });
    }

    static Conditions after(UUID earlier) {
        return new Conditions(false, Map.of(), Set.of(earlier), Set.of());
    }

    void layDown(UUID request, Conditions conditions) {
        requests.run(
                () -> requests.bean(ConditionService.class).layDown(requests.event.eventId(), request, conditions));
    }

    Conditions now(UUID request) {
        return requests.call(() -> requests.bean(ConditionService.class)
                .find(requests.event.eventId(), request)
                .now());
    }
}
