package it.incontro.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Opens the session of a visitor, under a new session id, once enough was shown. */
@Component
public class SignIn {

    /** The page that asks for a second factor. */
    public static final String SECOND_STEP = "/sign-in/second";

    private static final String HOME = "/home";

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final SecondFactorRule rule;
    private final SignInLog log;
    private final ClientAddress addresses;
    private final Clock clock;
    private final Duration longest;

    SignIn(
            SecondFactorRule rule,
            SignInLog log,
            ClientAddress addresses,
            Clock clock,
            @Value("${incontro.sessions.longest:7d}") Duration longest) {
        this.rule = rule;
        this.log = log;
        this.addresses = addresses;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * Signs an account in that has given these factors.
     *
     * @return where to go on: to the second step if the account's owner has set one up (nothing is open until then), or if
     *     the account works for an organiser (what it may do there is closed until then)
     */
    public String asAccount(
            AccountView account, Set<Factor> given, HttpServletRequest request, HttpServletResponse response) {
        return withProof(account, new Proof(given, clock.instant()), SignInWay.of(given), request, response);
    }

    /** Signs an account in for whom an organiser's identity provider vouches. It opens what is that organiser's, nothing else. */
    public String throughProvider(
            AccountView account,
            Factor given,
            UUID organiserId,
            HttpServletRequest request,
            HttpServletResponse response) {
        return withProof(
                account,
                new Proof(Set.of(given), clock.instant(), organiserId),
                SignInWay.of(Set.of(given)),
                request,
                response);
    }

    /** Goes on with a further factor, given just now, in a sign-in that waits or in a session that is open. */
    public String continued(
            AccountView account, Factor given, HttpServletRequest request, HttpServletResponse response) {
        Proof before = present(request)
                .filter(step -> step.accountId().equals(account.id()))
                .map(PendingSignIn::proof)
                .orElseThrow(() -> new IllegalStateException("nothing to go on with"));
        return withProof(account, before.and(given, clock.instant()), SignInWay.of(Set.of(given)), request, response);
    }

    /** Whose sign-in goes on here, and what was shown so far: one that waits, else the session that is open. */
    public Optional<PendingSignIn> present(HttpServletRequest request) {
        return PendingSignIn.find(request, clock.instant())
                .or(() -> CurrentVisitor.find()
                        .filter(Visitor.Account.class::isInstance)
                        .map(Visitor.Account.class::cast)
                        .map(visitor -> new PendingSignIn(visitor.accountId(), visitor.proof())));
    }

    /** Opens the pages of one participation to the holder of its link. */
    public void asLinkHolder(LinkGrant grant, HttpServletRequest request, HttpServletResponse response) {
        Visitor visitor =
                new Visitor.LinkHolder(grant.linkId(), grant.organiserId(), grant.eventId(), grant.participationId());
        log.succeeded(visitor, SignInWay.PARTICIPATION_LINK, request);
        open(visitor, request, response);
    }

    /** Whether a session has been open for as long as any may, however busily it is used. */
    public boolean isOver(HttpSession session) {
        Instant opened = session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn signedIn
                ? signedIn.at()
                : Instant.ofEpochMilli(session.getCreationTime());
        return opened.plus(longest).isBefore(clock.instant());
    }

    private String withProof(
            AccountView account, Proof proof, SignInWay way, HttpServletRequest request, HttpServletResponse response) {
        if (rule.asksFurther(account.id(), proof)) {
            log.halfWay(account.id(), way, request);
            wait(new PendingSignIn(account.id(), proof), request, response);
            return SECOND_STEP;
        }
        Visitor visitor = new Visitor.Account(account.id(), account.email(), proof);
        log.succeeded(visitor, way, request);
        open(visitor, request, response);
        return rule.isOwed(account.id(), proof) ? SECOND_STEP : HOME;
    }

    /** Whoever was signed in here is not any longer. */
    private void wait(PendingSignIn pending, HttpServletRequest request, HttpServletResponse response) {
        renewSession(request);
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        SecurityContextHolder.setContext(nobody);
        sessions.saveContext(nobody, request, response);
        pending.keep(request);
    }

    private void open(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        renewSession(request);
        PendingSignIn.forget(request);
        String userAgent = request.getHeader("User-Agent");
        request.getSession()
                .setAttribute(
                        SignedIn.ATTRIBUTE,
                        new SignedIn(clock.instant(), userAgent == null ? "" : userAgent, addresses.of(request)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                visitor, null, List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static void renewSession(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession(true);
        } else {
            request.changeSessionId();
        }
    }
}
