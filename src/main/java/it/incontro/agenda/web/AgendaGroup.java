package it.incontro.agenda.web;

import it.incontro.agenda.AgendaView;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Agendas that are listed together: those of a side, or of the delegations' members. */
record AgendaGroup(String key, String kind, List<AgendaView> agendas) {

    /** Before a version is out, only those that show the programme of a delegation. */
    AgendaGroup shown() {
        return only(agenda -> agenda.version() != null || agenda.isProgrammeOnly());
    }

    /** Only those whose name contains the words. */
    AgendaGroup matching(String words) {
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        return only(agenda -> agenda.holder().toLowerCase(Locale.ROOT).contains(wanted));
    }

    private AgendaGroup only(Predicate<AgendaView> wanted) {
        return new AgendaGroup(key, kind, agendas.stream().filter(wanted).toList());
    }
}
