package it.incontro.agenda;

/** A calendar file with the name under which it is saved. */
public record AgendaFile(String name, byte[] content) {}
