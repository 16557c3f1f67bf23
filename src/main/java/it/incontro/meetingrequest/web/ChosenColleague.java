package it.incontro.meetingrequest.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The colleague somebody named: a participation, or a name chosen or typed; what is typed wins over a chosen name. */
record ChosenColleague(
        @Nullable UUID participationId, @Nullable String name) {

    static ChosenColleague of(String chosen, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            return new ChosenColleague(null, typed);
        }
        try {
            return new ChosenColleague(UUID.fromString(chosen), null);
        } catch (IllegalArgumentException aName) {
            return new ChosenColleague(null, chosen);
        }
    }
}
