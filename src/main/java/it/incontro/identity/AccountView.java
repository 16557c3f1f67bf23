package it.incontro.identity;

import java.util.Locale;
import java.util.UUID;

/** What pages and mails show of an account. */
public record AccountView(UUID id, String email, String name, Locale locale, boolean hasPassword) {}
