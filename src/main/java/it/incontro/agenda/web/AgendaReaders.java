package it.incontro.agenda.web;

import it.incontro.agenda.AgendaReader;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRef;
import it.incontro.identity.Rights;
import it.incontro.identity.Target;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Knows with whose eyes the visitor reads an agenda; that they may open the page at all has been checked before. */
@Component
class AgendaReaders {

    private final Rights rights;

    AgendaReaders(Rights rights) {
        this.rights = rights;
    }

    AgendaReader of(EventRef event, Locale locale) {
        Visitor visitor = CurrentVisitor.find().orElseThrow();
        if (visitor instanceof Visitor.LinkHolder) {
            return AgendaReader.linkHolder(locale);
        }
        Target target = new Target(event.organiserId(), event, null, null);
        return rights.of(visitor, target).contains(Who.ORGANISER)
                ? AgendaReader.organiser(locale)
                : AgendaReader.participant(locale);
    }
}
