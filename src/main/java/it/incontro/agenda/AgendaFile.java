package it.incontro.agenda;

/** A calendar file with the name under which it is saved. */
// The bytes go into an answer and are never compared.
public record AgendaFile(String name, String content) {}
