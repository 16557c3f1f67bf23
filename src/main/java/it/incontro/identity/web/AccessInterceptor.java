package it.incontro.identity.web;

import it.incontro.identity.Access;
import it.incontro.identity.ActingFor;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRef;
import it.incontro.identity.Rights;
import it.incontro.identity.SecondFactorMissing;
import it.incontro.identity.Target;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import it.incontro.support.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before every page: finds the tenant that the URL names, the visitor's rights in it, and compares them with what the
 * handler allows. What is not the visitor's to see does not exist (404); what they see but may not do is refused (403).
 */
@Component
class AccessInterceptor implements HandlerInterceptor {

    static final String EVENT = AccessInterceptor.class.getName() + ".event";

    private final TargetOfRequest targets;
    private final Rights rights;

    AccessInterceptor(TargetOfRequest targets, Rights rights) {
        this.targets = targets;
        this.rights = rights;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Set<Who> allowed = allowedBy(method);
        Target target = targets.of(request);
        if (target != null) {
            CurrentTenant.set(target.organiserId());
            request.setAttribute(EVENT, target.event());
        }
        Visitor visitor = CurrentVisitor.find().orElse(null);
        Set<Who> held = visitor == null ? Set.of() : rightsOf(visitor, target);
        Access.note(request, target, held);
        if (!allowed.contains(Who.ANYONE)) {
            checkOrForget(visitor, target, held, allowed);
        }
        noteActingFor(target, held);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        CurrentTenant.clear();
        ActingFor.clear();
    }

    private static Set<Who> allowedBy(HandlerMethod method) {
        Allow allow = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class);
        if (allow == null) {
            allow = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class);
        }
        if (allow == null && isForEverybody(method.getBeanType().getPackageName())) {
            return Set.of(Who.ANYONE);
        }
        return allow == null ? Set.of() : Set.of(allow.value());
    }

    /** The framework's own pages, and those of the page frame, which knows nobody's data. */
    private static boolean isForEverybody(String packageName) {
        return packageName.startsWith("org.springframework.") || packageName.equals("it.incontro.support.web");
    }

    /** Nobody tells an interceptor that refuses of the end of the request, so the tenant is forgotten here. */
    private void checkOrForget(@Nullable Visitor visitor, @Nullable Target target, Set<Who> held, Set<Who> allowed) {
        try {
            check(visitor, target, held, allowed);
        } catch (RuntimeException refused) {
            CurrentTenant.clear();
            throw refused;
        }
    }

    private void check(@Nullable Visitor visitor, @Nullable Target target, Set<Who> held, Set<Who> allowed) {
        if (visitor == null) {
            throw new InsufficientAuthenticationException("sign in first");
        }
        if (allowed.stream().anyMatch(held::contains)) {
            return;
        }
        if (target != null && rights.evenWithheld(visitor, target).stream().anyMatch(allowed::contains)) {
            throw new SecondFactorMissing(visitor);
        }
        if (held.stream().allMatch(right -> right == Who.ACCOUNT)) {
            throw new NotFound("nothing that " + visitor.getName() + " may see");
        }
        throw new AccessDeniedException("not for " + held);
    }

    private Set<Who> rightsOf(Visitor visitor, @Nullable Target target) {
        EnumSet<Who> held = EnumSet.noneOf(Who.class);
        if (visitor instanceof Visitor.Account account && account.proof().isOwn()) {
            held.add(Who.ACCOUNT);
        }
        if (target != null) {
            held.addAll(rights.of(visitor, target));
        }
        return held;
    }

    private static void noteActingFor(@Nullable Target target, Set<Who> rights) {
        UUID participation = target == null ? null : target.participationId();
        if (participation != null && !rights.isEmpty()) {
            ActingFor.setPage(participation);
            if (rights.contains(Who.ORGANISER) && !rights.contains(Who.PARTICIPANT)) {
                ActingFor.set(participation);
            }
        }
    }

    /** The event of the present request. */
    static @Nullable EventRef eventOf(HttpServletRequest request) {
        return (EventRef) request.getAttribute(EVENT);
    }
}
