package it.incontro.identity;

import java.util.UUID;

/** Knows of people who work for the current organiser: its staff, or an event's team. Asked with the tenant set. */
public interface StaffSource {

    /** Whether this account works for the current organiser. */
    boolean worksHere(UUID accountId);

    /** Whether this account was asked to work here, whatever its owner answered. */
    boolean isAsked(UUID accountId);
}
