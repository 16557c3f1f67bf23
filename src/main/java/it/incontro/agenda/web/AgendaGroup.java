package it.incontro.agenda.web;

import it.incontro.agenda.AgendaView;
import java.util.List;
import java.util.Locale;

/** Agendas that are listed together: those of a side, or of the delegations' members. */
record AgendaGroup(String key, String kind, List<AgendaView> agendas) {

    /** Only those whose name contains the words. */
    AgendaGroup matching(String words) {
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        List<AgendaView> found = agendas.stream()
                .filter(agenda -> agenda.holder().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        return new AgendaGroup(key, kind, found);
    }
}
