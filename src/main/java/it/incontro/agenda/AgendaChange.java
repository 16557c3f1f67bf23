package it.incontro.agenda;

import org.jspecify.annotations.Nullable;

/** What a version changes in somebody's agenda: a new entry has no before, one that is gone has no after. */
public record AgendaChange(
        @Nullable AgendaEntry before, @Nullable AgendaEntry after) {}
