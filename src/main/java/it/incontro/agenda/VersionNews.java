package it.incontro.agenda;

import java.util.List;

/** What a version means for one person: the version, whether it is the first, and what changes. */
public record VersionNews(AgendaVersion version, AgendaTimes times, List<AgendaChange> changes) {}
