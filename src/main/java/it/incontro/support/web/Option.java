package it.incontro.support.web;

/** A choice in a select, a radio group or a group of ticks: what is sent, and what is read. */
public record Option(String value, String text) {}
