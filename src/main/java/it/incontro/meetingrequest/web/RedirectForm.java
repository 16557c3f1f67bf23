package it.incontro.meetingrequest.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who else is the right one: a participation's id or a person's name as chosen, or a name as typed instead. */
record RedirectForm(
        @Nullable String colleague,
        @Nullable @Size(max = 200) String name) {

    ChosenColleague chosen() {
        return ChosenColleague.of(colleague == null ? "" : colleague, name);
    }
}
