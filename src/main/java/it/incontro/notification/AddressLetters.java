package it.incontro.notification;

import it.incontro.event.EventView;
import it.incontro.identity.AddressChange;
import it.incontro.identity.AddressChangeService;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the present and the new address of somebody, and tells a present one that it was not waited for. */
@Component
class AddressLetters implements LetterWriter {

    private final Correspondence correspondence;
    private final AddressChangeService changes;
    private final PersonService persons;
    private final PersonLinks questions;
    private final PortalLinks links;

    AddressLetters(
            Correspondence correspondence,
            AddressChangeService changes,
            PersonService persons,
            PersonLinks questions,
            PortalLinks links) {
        this.correspondence = correspondence;
        this.changes = changes;
        this.persons = persons;
        this.questions = questions;
        this.links = links;
    }

    @Override
    public Set<MailPurpose> purposes() {
        return Set.of(MailPurpose.ADDRESS_BEFORE, MailPurpose.ADDRESS_AFTER, MailPurpose.ADDRESS_OVERRIDDEN);
    }

    @Override
    public Optional<Letter> write(QueuedMail mail) {
        EventView event = correspondence.event(mail);
        PersonView person = persons.find(mail.person());
        AddressChange change = changes.open(mail.subject()).orElse(null);
        return switch (mail.purpose()) {
            case ADDRESS_BEFORE ->
                Optional.ofNullable(change)
                        .filter(open -> !open.beforeAgreed())
                        .map(open -> question(event, person, open, PersonLinks.Purpose.ADDRESS_BEFORE, open.before()));
            case ADDRESS_AFTER -> Optional.ofNullable(change).flatMap(open -> after(event, person, open, open.after()));
            default -> changes.addressBefore(mail.subject()).map(address -> overridden(event, person, address));
        };
    }

    private Optional<Letter> after(EventView event, PersonView person, AddressChange open, @Nullable String address) {
        return address == null || open.afterAgreed()
                ? Optional.empty()
                : Optional.of(question(event, person, open, PersonLinks.Purpose.ADDRESS_AFTER, address));
    }

    private Letter question(
            EventView event, PersonView person, AddressChange open, PersonLinks.Purpose side, String address) {
        String title = event.title(person.locale());
        String kind = side == PersonLinks.Purpose.ADDRESS_BEFORE ? "address-before" : "address-after";
        LetterPad pad = correspondence
                .pad(person, kind)
                .say("greeting")
                .say("purpose", person.givenName() + " " + person.familyName(), title)
                .say("what")
                .button("button", links.to("/named/address/" + questions.mint(side, open.id())));
        return correspondence.finishTo(address, pad, event, person, title);
    }

    private Letter overridden(EventView event, PersonView person, String address) {
        String title = event.title(person.locale());
        LetterPad pad =
                correspondence.pad(person, "address-overridden").say("greeting").say("what", title);
        return correspondence.finishTo(address, pad, event, person, title);
    }
}
