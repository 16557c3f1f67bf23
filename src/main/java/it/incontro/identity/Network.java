package it.incontro.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The network of a client's address: enough to recognise one's own sign-ins by, too little to find a person with. */
final class Network {

    private static final int IPV4_BITS = 24;
    private static final int IPV6_BITS = 48;
    private static final String UNKNOWN = "/0";

    private Network() {}

    /** 192.0.2.0/24, or 2001:db8:1:0:0:0:0:0/48; {@code /0} if the address is none. */
    static String of(@Nullable String address) {
        if (address == null || !address.matches("[0-9a-fA-F.:]+")) {
            return UNKNOWN;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int bits = bytes.length == 4 ? IPV4_BITS : IPV6_BITS;
            Arrays.fill(bytes, bits / 8, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + bits;
        } catch (UnknownHostException noAddress) {
            return UNKNOWN;
        }
    }
}
