package it.incontro.support.formkey;

import it.incontro.support.Conflict;
import it.incontro.support.Signals;
import it.incontro.support.web.NoticeCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a form act once: who sends it again is led to where the first sending led. */
@Component
class FormKeyInterceptor implements HandlerInterceptor {

    static final String PARAMETER = "_formKey";
    private static final String SET_COOKIE = "Set-Cookie";
    private static final String CLAIMED = FormKeyInterceptor.class.getName() + ".claimed";

    /** Addresses below these carry tokens, which no table holds in a usable form. */
    private static final List<String> SECRET = List.of("/sign-in/", "/invitations/");

    private static final int PATIENCE = 20;
    private static final long PAUSE_MILLIS = 250;

    private final FormKeys keys;
    private final Signals signals;

    FormKeyInterceptor(FormKeys keys, Signals signals) {
        this.keys = keys;
        this.signals = signals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        UUID key = keyOf(request);
        if (key == null) {
            return true;
        }
        String owner = ownerOf(request);
        if (keys.claim(key, owner)) {
            request.setAttribute(CLAIMED, key);
            return true;
        }
        signals.repeatedForm();
        FormKeys.Outcome first = whatCameOfTheFirst(key, owner);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", first.location() == null ? pageOfTheForm(request) : first.location());
        if (first.notice() != null) {
            // A browser that sends again has dropped the first answer, and with it the notice of what was done.
            response.addHeader(SET_COOKIE, first.notice());
        }
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(CLAIMED) instanceof UUID key)) {
            return;
        }
        if (failure != null || response.getStatus() >= 400) {
            keys.forget(key);
        } else {
            keys.done(key, new FormKeys.Outcome(withoutSecret(response.getHeader("Location")), noticeOf(response)));
        }
    }

    private static @Nullable String withoutSecret(@Nullable String location) {
        return location != null && SECRET.stream().anyMatch(location::contains) ? null : location;
    }

    private static @Nullable String noticeOf(HttpServletResponse response) {
        return response.getHeaders(SET_COOKIE).stream()
                .filter(cookie -> cookie.startsWith(NoticeCookies.PREFIX))
                .findFirst()
                .orElse(null);
    }

    private FormKeys.Outcome whatCameOfTheFirst(UUID key, String owner) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            Optional<FormKeys.Outcome> outcome = keys.outcome(key, owner);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Conflict("support.form.sent-twice");
    }

    private static String pageOfTheForm(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return "/";
        }
        try {
            String path = URI.create(referer).getPath();
            return path != null && path.startsWith("/") && !path.startsWith("//") ? path : "/";
        } catch (IllegalArgumentException notAnAddress) {
            return "/";
        }
    }

    private static @Nullable UUID keyOf(HttpServletRequest request) {
        String text = request.getMethod().equals("POST") ? request.getParameter(PARAMETER) : null;
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAKey) {
            return null;
        }
    }

    private static String ownerOf(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }
}
