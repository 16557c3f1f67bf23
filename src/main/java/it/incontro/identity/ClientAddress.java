package it.incontro.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from: the other end of the connection. Only if that is one of our own proxies (setting {@code
 * incontro.trusted-proxies}), the nearest address in {@code X-Forwarded-For} that is none of them; what a client writes
 * there itself stands further away and is never read.
 */
@Component
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> proxies;

    ClientAddress(@Value("${incontro.trusted-proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(proxy -> !proxy.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    /** The address, as it is shown to the person. */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (!isProxy(nearest)) {
            return nearest;
        }
        List<String> hops = hops(request);
        for (String hop : hops.reversed()) {
            if (!isAddress(hop)) {
                return nearest;
            }
            nearest = hop;
            if (!isProxy(hop)) {
                return hop;
            }
        }
        return nearest;
    }

    /** What limits count by: of IPv6 the network, since a single client has all addresses in it. */
    public String networkOf(HttpServletRequest request) {
        String address = of(request);
        if (!address.contains(":")) {
            return address;
        }
        byte[] bytes = bytesOf(address);
        return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
    }

    /** What has a colon is taken as it is written, and never looked up by name. */
    private static byte[] bytesOf(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException odd) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static List<String> hops(HttpServletRequest request) {
        return Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
    }

    /** Letters, digits and dots of an address alone: a name would be looked up. */
    private static boolean isAddress(String text) {
        return text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    }
}
