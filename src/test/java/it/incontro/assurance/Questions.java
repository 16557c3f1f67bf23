package it.incontro.assurance;

import it.incontro.identity.AccountService;
import it.incontro.identity.AddressChange;
import it.incontro.identity.AddressChangeService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonLinks;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Somebody who was named by a known address, and an attendee who is to have another address. */
final class Questions {

    /** The link by which the one who was named answers. */
    final String named;
    /** The link by which the present address answers. */
    final String address;
    /** The link by which somebody agrees to work for the organiser. */
    final String work;

    Questions(FullEvent event) {
        String delegates = "delegate." + event.event.code() + "@" + event.tenant.mark + ".example";
        AccountService accounts = event.tenant.bean(AccountService.class);
        accounts.prove(accounts.findByEmail(delegates).orElseThrow().id());
        UUID asked = attendee(event, event.rival, delegates);
        UUID moving = event.attendeeOf(event.rival).personId();
        named = event.tenant.call(() -> event.tenant.bean(PersonLinks.class).mint(PersonLinks.Purpose.NAMED, asked));
        AddressChangeService changes = event.tenant.bean(AddressChangeService.class);
        event.tenant.run(() -> changes.request(moving, "moved@" + event.tenant.mark + ".example"));
        AddressChange change =
                event.tenant.call(() -> changes.openOf(List.of(moving))).get(moving);
        work = event.tenant.call(
                () -> event.tenant.bean(PersonLinks.class).mint(PersonLinks.Purpose.WORK, event.teamMember));
        address = event.tenant.call(
                () -> event.tenant.bean(PersonLinks.class).mint(PersonLinks.Purpose.ADDRESS_BEFORE, change.id()));
    }

    private static UUID attendee(FullEvent event, UUID participation, String email) {
        AttendeeDetails details = new AttendeeDetails(
                new PersonDetails(null, "Asked", "Person " + event.tenant.mark, email, null, Locale.ENGLISH),
                null,
                List.of("en"));
        AttendeeService attendees = event.tenant.bean(AttendeeService.class);
        UUID attendee = event.tenant.call(() -> attendees.add(event.event.eventId(), participation, details));
        return event.tenant.call(() -> attendees.of(event.event.eventId(), participation)).stream()
                .filter(each -> each.id().equals(attendee))
                .map(AttendeeView::personId)
                .findFirst()
                .orElseThrow();
    }
}
