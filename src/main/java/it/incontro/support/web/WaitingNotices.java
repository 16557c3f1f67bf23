package it.incontro.support.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Hands the notices of forms to the pages to which they lead, past the session: of two forms sent at once in one session
 * neither fails for the other's notice nor loses its own. A notice that cannot be kept or read is not worth a failure,
 * since what it tells of is done.
 */
@Component("flashMapManager")
class WaitingNotices implements FlashMapManager {

    /** As long as a browser takes to follow a redirect, and a slow line with it. */
    static final Duration KEPT = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(WaitingNotices.class);

    private final NoticeStore store;
    private final boolean secure;

    WaitingNotices(NoticeStore store, @Value("${incontro.base-url}") String baseUrl) {
        this.store = store;
        this.secure = baseUrl.startsWith("https:");
    }

    /** The notice for the page that is asked for; of several the first, since their forms' answers come in that order. */
    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        for (Cookie cookie : NoticeCookies.forPage(request)) {
            set(NoticeCookies.used(cookie), response);
            Optional<FlashMap> notice = NoticeCookies.noticeOf(cookie).flatMap(id -> take(id, ownerOf(request)));
            if (notice.isPresent()) {
                return notice.get();
            }
        }
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap notice, HttpServletRequest request, HttpServletResponse response) {
        String target = notice.getTargetRequestPath();
        if (notice.isEmpty() || target == null) {
            return;
        }
        UUID id = UUID.randomUUID();
        try {
            store.keep(id, ownerOf(request), Map.copyOf(notice));
            set(NoticeCookies.of(id, target, notice.getTargetRequestParams(), KEPT), response);
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("a notice is lost: {}", failure.toString());
        }
    }

    private Optional<FlashMap> take(UUID id, String owner) {
        try {
            return store.take(id, owner).map(WaitingNotices::flashMap);
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("a notice cannot be read: {}", failure.toString());
            return Optional.empty();
        }
    }

    private void set(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookie.mutate().secure(secure).build().toString());
    }

    private static FlashMap flashMap(Map<String, Object> attributes) {
        FlashMap notice = new FlashMap();
        notice.putAll(attributes);
        return notice;
    }

    private static String ownerOf(HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        return principal == null ? "anonymous" : principal.getName();
    }
}
