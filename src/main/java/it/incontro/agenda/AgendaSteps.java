package it.incontro.agenda;

import it.incontro.identity.EventRef;
import it.incontro.participation.NextStep;
import it.incontro.participation.NextSteps;
import it.incontro.participation.ParticipationView;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Points participants to their agenda as soon as there is one, and on the day to what comes next. */
@Component
class AgendaSteps implements NextSteps {

    private final AgendaService agendas;

    AgendaSteps(AgendaService agendas) {
        this.agendas = agendas;
    }

    @Override
    public List<NextStep> of(EventRef event, ParticipationView participation) {
        Locale locale = LocaleContextHolder.getLocale();
        AgendaView agenda =
                agendas.ofParticipation(event.eventId(), participation.id(), AgendaReader.linkHolder(locale));
        AgendaVersion version = agenda.version();
        if (agenda.isEmpty()) {
            return List.of();
        }
        String path = "/events/" + event.code() + "/participations/" + participation.id() + "/agenda";
        AgendaEntry next = agenda.nextUp();
        if (next != null) {
            List<Object> arguments = List.of(agenda.times().range(next), next.title(), next.where());
            return List.of(new NextStep("agenda.step.next", arguments, path, true));
        }
        if (version == null) {
            return List.of(new NextStep("agenda.step.programme", List.of(), path, false));
        }
        String key = version.provisional() ? "agenda.step.provisional" : "agenda.step.final";
        return List.of(new NextStep(key, List.of(agenda.meetings()), path, version.provisional()));
    }
}
