package it.incontro.identity.web;

import it.incontro.identity.KnownDevices;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser is known that has signed in before. It opens nothing. */
@Component
class DeviceCookie {

    private final boolean secure;

    DeviceCookie(@Value("${incontro.base-url}") String baseUrl) {
        this.secure = baseUrl.startsWith("https:");
    }

    @Nullable
    String read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name());
        return cookie == null ? null : cookie.getValue();
    }

    void write(String token, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), token)
                .path("/")
                .maxAge(KnownDevices.LIFE)
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return secure ? "__Host-DEVICE" : "DEVICE";
    }
}
