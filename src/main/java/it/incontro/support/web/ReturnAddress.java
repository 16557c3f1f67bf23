package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An address of this portal to which one comes back, such as the page on which the language is changed. */
public final class ReturnAddress {

    private static final String START = "/";

    private ReturnAddress() {}

    /** The page that the reader is on: the one asked for, or that of the form that was sent. */
    static String of(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return pathOf(request.getHeader("Referer"));
        }
        return checked(ListAddress.of(request));
    }

    /** The address if it is a path of this portal, else its start page: a link from elsewhere must not lead out. */
    public static String checked(@Nullable String address) {
        return address != null && isPath(address) ? address : START;
    }

    private static String pathOf(@Nullable String address) {
        try {
            URI page = URI.create(address == null ? START : address);
            String path = page.getRawPath();
            return checked(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return START;
        }
    }

    /** Browsers read a backslash as a slash, so that both together would name another host. */
    private static boolean isPath(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('\\') < 0
                && address.chars().noneMatch(Character::isISOControl);
    }
}
