package it.incontro.timetable;

import java.util.List;

/** What differs between two plans: entries, each once, and persons by name. */
public record PlanComparison(List<ChangedEntry> entries, List<PersonChange> persons) {

    /** Takes copies. */
    public PlanComparison {
        entries = List.copyOf(entries);
        persons = List.copyOf(persons);
    }

    /** Meetings, each counted once, that were {@code added}, {@code moved} or {@code removed}. */
    public long meetings(String change) {
        return entries.stream()
                .filter(entry -> entry.isMeeting() && entry.change().equals(change))
                .count();
    }

    /** Agenda items that were {@code added}, {@code moved} or {@code removed}. */
    public long items(String change) {
        return entries.stream()
                .filter(entry -> !entry.isMeeting() && entry.change().equals(change))
                .count();
    }

    /** How many of the persons have an address, so that a mail can reach them. */
    public long mails() {
        return persons.stream().filter(person -> person.email() != null).count();
    }

    /** Whether nothing differs for anybody. */
    public boolean isEmpty() {
        return entries.isEmpty() && persons.isEmpty();
    }
}
