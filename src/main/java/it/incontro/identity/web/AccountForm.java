package it.incontro.identity.web;

import it.incontro.identity.AccountView;
import it.incontro.identity.Languages;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** How somebody is called and in what language they read, as typed. */
record AccountForm(
        @NotBlank @Size(max = 160) String name,
        @NotBlank @Pattern(regexp = "en|it") String language) {

    static AccountForm of(AccountView account) {
        return new AccountForm(account.name(), Languages.codeOf(account.locale()));
    }
}
