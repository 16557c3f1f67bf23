package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.CurrentVisitor;
import it.incontro.support.web.PreferredLocale;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is signed in reads in the language of their account. */
@Component
class AccountLocale implements PreferredLocale {

    private final AccountService accounts;

    AccountLocale(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Locale> of(HttpServletRequest request) {
        return CurrentVisitor.accountId().flatMap(accounts::find).map(AccountView::locale);
    }

    @Override
    public void remember(HttpServletRequest request, Locale locale) {
        CurrentVisitor.accountId().ifPresent(account -> accounts.prefer(account, locale));
    }
}
