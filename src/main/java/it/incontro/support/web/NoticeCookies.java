package it.incontro.support.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.util.MultiValueMap;

/**
 * The keys of notices that a browser brings along: each a cookie of its own, so that two answers at once do not overwrite
 * each other's, and each for one address, so that a page shows only what led to it.
 */
public final class NoticeCookies {

    /** How the names of these cookies begin. */
    public static final String PREFIX = "incontro-notice-";

    private static final int MARK_BYTES = 12;

    private NoticeCookies() {}

    /** The cookie that brings a notice to the page at this address. */
    static ResponseCookie of(UUID notice, String path, MultiValueMap<String, String> parameters, Duration kept) {
        Stream<String> pairs = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)));
        return cookie(PREFIX + notice, mark(path, pairs), kept);
    }

    /** The cookie that takes the place of one whose notice was shown. */
    static ResponseCookie used(Cookie shown) {
        return cookie(shown.getName(), "", Duration.ZERO);
    }

    /** The cookies whose notices are for this page. */
    static List<Cookie> forPage(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        if (all == null || Arrays.stream(all).noneMatch(one -> one.getName().startsWith(PREFIX))) {
            return List.of();
        }
        String query = request.getQueryString();
        String mark = mark(request.getRequestURI(), query == null ? Stream.empty() : Arrays.stream(query.split("&")));
        return Arrays.stream(all)
                .filter(one ->
                        one.getName().startsWith(PREFIX) && one.getValue().equals(mark))
                .toList();
    }

    /** The key in a cookie; empty if somebody made it up. */
    static Optional<UUID> noticeOf(Cookie cookie) {
        try {
            return Optional.of(UUID.fromString(cookie.getName().substring(PREFIX.length())));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    private static String pair(String name, @Nullable String value) {
        return value == null ? name : name + "=" + value;
    }

    private static ResponseCookie cookie(String name, String value, Duration age) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(age)
                .build();
    }

    /** Says which page is meant without naming it. */
    private static String mark(String path, Stream<String> pairs) {
        String address = path + "?" + String.join("&", pairs.sorted().toList());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK_BYTES));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
