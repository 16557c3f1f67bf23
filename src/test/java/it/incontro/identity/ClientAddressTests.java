package it.incontro.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where a request comes from: what a client writes itself counts for nothing. */
class ClientAddressTests {

    private final ClientAddress addresses = new ClientAddress(List.of("10.0.0.0/8", "192.0.2.7"));

    @Test
    void ofWhoComesByThemselvesItIsTheirOwn() {
        assertThat(addresses.of(request("203.0.113.5", "198.51.100.1"))).isEqualTo("203.0.113.5");
        assertThat(addresses.of(request("203.0.113.5", "10.0.0.1, 198.51.100.1")))
                .isEqualTo("203.0.113.5");
    }

    @Test
    void behindTrustedProxiesItIsTheNearestThatIsNoneOfThem() {
        assertThat(addresses.of(request("10.0.0.1", "198.51.100.1"))).isEqualTo("198.51.100.1");
        assertThat(addresses.of(request("10.0.0.1", "198.51.100.1, 192.0.2.7"))).isEqualTo("198.51.100.1");
        assertThat(addresses.of(request("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.2.3.4")))
                .as("what stands before it was written by the client")
                .isEqualTo("198.51.100.1");
    }

    @Test
    void whatIsNoAddressIsNotBelieved() {
        assertThat(addresses.of(request("10.0.0.1", "localhost"))).isEqualTo("10.0.0.1");
        assertThat(addresses.of(request("10.0.0.1", "198.51.100.1, nonsense"))).isEqualTo("10.0.0.1");
        assertThat(addresses.of(request("10.0.0.1", ""))).isEqualTo("10.0.0.1");
    }

    @Test
    void oneNetworkOfTheNewKindIsOneClient() {
        assertThat(addresses.networkOf(request("2001:db8:1:2::5", "")))
                .isEqualTo(addresses.networkOf(request("2001:db8:1:2:ffff::9", "")))
                .isNotEqualTo(addresses.networkOf(request("2001:db8:1:3::5", "")));
    }

    private static MockHttpServletRequest request(String remote, String forwarded) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        request.addHeader("X-Forwarded-For", forwarded);
        return request;
    }
}
