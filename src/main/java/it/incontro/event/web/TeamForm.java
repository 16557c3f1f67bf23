package it.incontro.event.web;

import it.incontro.event.TeamRole;
import it.incontro.support.EmailAddress;
import it.incontro.support.Required;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody to take into the team, as typed. */
record TeamForm(
        @NotBlank @Size(max = 160) String name,
        @NotBlank @EmailAddress @Size(max = 200) String email,
        @Nullable @Required TeamRole role) {

    TeamRole chosenRole() {
        return Objects.requireNonNull(role);
    }
}
