package it.incontro.identity;

import java.util.List;
import java.util.UUID;

/** What a module holds about people. Every module with such data shows it to them, and erases it; nobody else knows where it is. */
public interface PersonalData {

    /** All of it for the current organiser, and nothing about others: of counterparts only the firms' names. */
    List<HeldSection> about(Subject subject);

    /** Deletes it, or leaves nothing in it that leads to a human being; within the caller's transaction. */
    void erase(Subject subject);

    /** Deletes what hangs on an account that is closed for good and on no record; within the caller's transaction. */
    default void eraseAccount(UUID accountId) {}
}
