package it.incontro.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of a visitor, under a new session id. */
@Component
public class SignIn {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    /** Signs an account in. */
    public void asAccount(AccountView account, HttpServletRequest request, HttpServletResponse response) {
        open(new Visitor.Account(account.id(), account.email()), request, response);
    }

    /** Opens the pages of one participation to the holder of its link. */
    public void asLinkHolder(LinkGrant grant, HttpServletRequest request, HttpServletResponse response) {
        open(
                new Visitor.LinkHolder(grant.linkId(), grant.organiserId(), grant.eventId(), grant.participationId()),
                request,
                response);
    }

    private void open(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                visitor, null, List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
