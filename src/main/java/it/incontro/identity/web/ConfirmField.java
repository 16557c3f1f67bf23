package it.incontro.identity.web;

/** One field of a form that waits until its sender has shown who they are. */
record ConfirmField(String name, String value) {}
