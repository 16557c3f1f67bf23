package it.incontro.identity;

import it.incontro.support.Rejected;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of other sites that organisers type: only what a browser opens as a page, and on no machine inside. */
final class WebAddress {

    private static final int LENGTH = 300;
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private WebAddress() {}

    /** The address as it is kept; null for none. @throws Rejected next to this field if it is no web address */
    static @Nullable String check(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String address = typed.strip();
        if (address.length() > LENGTH || !isPage(address)) {
            throw Rejected.field(field, "identity.footer.no-address");
        }
        return address;
    }

    private static boolean isPage(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            return scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && host != null
                    && host.contains(".")
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
