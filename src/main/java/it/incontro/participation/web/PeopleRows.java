package it.incontro.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Checks the rows of people of a form: the contact person wholly, the others by their names; one name is enough, since not everybody has two. */
final class PeopleRows {

    private static final String MISSING = "support.form.required-message";

    private PeopleRows() {}

    static void check(List<PersonForm> people, boolean addressNeeded, BindingResult errors) {
        for (int row = 0; row < people.size(); row++) {
            PersonForm person = people.get(row);
            boolean nameless = Blanks.areAll(person.givenName(), person.familyName());
            if (nameless && (row == 0 || !person.isEmpty())) {
                need(person.givenName(), row, "givenName", errors);
                need(person.familyName(), row, "familyName", errors);
            }
        }
        if (addressNeeded && !people.isEmpty()) {
            need(people.getFirst().email(), 0, "email", errors);
        }
    }

    private static void need(@Nullable String typed, int row, String field, BindingResult errors) {
        if (Blanks.toNull(typed) == null) {
            errors.rejectValue("people[" + row + "]." + field, MISSING, MISSING);
        }
    }
}
