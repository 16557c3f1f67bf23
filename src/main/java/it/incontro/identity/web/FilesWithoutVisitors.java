package it.incontro.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files and health are the same for everybody, and there while the database is away: whoever asks for them comes without
 * cookies, so that nobody looks for a session.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class FilesWithoutVisitors extends OncePerRequestFilter {

    private static final List<String> PATHS =
            List.of("/webjars/", "/css/", "/js/", "/livez", "/readyz", "/favicon", "/robots.txt");

    static boolean has(HttpServletRequest request) {
        String path = request.getRequestURI();
        return PATHS.stream().anyMatch(path::startsWith);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !has(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new WithoutCookies(request), response);
    }

    private static final class WithoutCookies extends HttpServletRequestWrapper {

        private WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
