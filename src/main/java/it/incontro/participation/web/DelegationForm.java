package it.incontro.participation.web;

import it.incontro.support.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A delegation's name, as typed. */
record DelegationForm(
        @NotBlank(message = "{support.form.required-message}")
        @Size(max = 200, message = "{participation.form.too-long}")
        String nameEn,

        @NotBlank(message = "{support.form.required-message}")
        @Size(max = 200, message = "{participation.form.too-long}")
        String nameIt) {

    Text toName() {
        return new Text(nameEn.strip(), nameIt.strip());
    }
}
