package it.incontro.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a visitor who has not signed in may have done in a while, by where they come from. */
@Component
public class VisitorLimits {

    private final RateLimits limits;
    private final ClientAddress addresses;

    VisitorLimits(RateLimits limits, ClientAddress addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    /**
     * Counts mails to addresses that the visitor has typed, whether they will be sent or not.
     *
     * @throws it.incontro.support.TooManyRequests if there were too many to one of them, or from here
     */
    public void mailsTo(Collection<String> typed, HttpServletRequest request) {
        limits.take(Limit.TYPED_CLIENT, addresses.networkOf(request));
        typed.stream().map(Email::normal).distinct().forEach(address -> limits.take(Limit.TYPED_RECIPIENT, address));
    }

    /** Counts the renewal of a link, whose mail goes to those whose link it is. */
    public void renewalOf(UUID linkId, HttpServletRequest request) {
        limits.take(Limit.TYPED_CLIENT, addresses.networkOf(request));
        limits.take(Limit.RENEWAL, linkId.toString());
    }

    /** Counts a link that never was, or is over: an honest one is opened a few times, a guess often. */
    public void wrongToken(HttpServletRequest request) {
        limits.take(Limit.WRONG_TOKEN, addresses.networkOf(request));
    }
}
