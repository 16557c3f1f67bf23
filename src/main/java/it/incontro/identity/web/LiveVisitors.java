package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the session of an account that was disabled and of a link that was revoked, at its next request. */
@Component
class LiveVisitors extends OncePerRequestFilter {

    private final AccountService accounts;
    private final ParticipationLinks links;

    LiveVisitors(AccountService accounts, ParticipationLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/webjars/")
                || path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.equals("/livez")
                || path.equals("/readyz");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Visitor visitor && !isLive(visitor)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isLive(Visitor visitor) {
        return switch (visitor) {
            case Visitor.Account account -> accounts.find(account.accountId()).isPresent();
            case Visitor.LinkHolder link -> links.isLive(link.linkId());
        };
    }
}
