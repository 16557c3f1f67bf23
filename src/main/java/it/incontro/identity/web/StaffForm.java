package it.incontro.identity.web;

import it.incontro.identity.StaffRole;
import it.incontro.support.EmailAddress;
import it.incontro.support.Required;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody to take into the staff, as typed. */
record StaffForm(
        @NotBlank @Size(max = 160) String name,
        @NotBlank @EmailAddress @Size(max = 200) String email,
        @Nullable @Required StaffRole role) {

    StaffRole chosenRole() {
        return Objects.requireNonNull(role);
    }
}
