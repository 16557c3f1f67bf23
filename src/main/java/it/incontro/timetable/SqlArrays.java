package it.incontro.timetable;

import java.util.Collection;

/** Ids as SQL statements take many at once: {@code cast(:ids as uuid[])}. */
final class SqlArrays {

    private SqlArrays() {}

    static String[] of(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
