package it.incontro.identity.web;

import it.incontro.identity.AccountService;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.SignIn;
import it.incontro.identity.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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
    private final SignIn signIn;

    LiveVisitors(AccountService accounts, ParticipationLinks links, SignIn signIn) {
        this.accounts = accounts;
        this.links = links;
        this.signIn = signIn;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return FilesWithoutVisitors.has(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        boolean over = session != null && signIn.isOver(session);
        if (authentication != null
                && authentication.getPrincipal() instanceof Visitor visitor
                && (over || !isLive(visitor))) {
            SecurityContextHolder.clearContext();
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
