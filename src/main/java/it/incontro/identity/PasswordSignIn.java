package it.incontro.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Signing in with a password, with limits on wrong ones. Each try is counted before it is looked at, so that many at once
 * are counted too, and given back if it was right. Known and unknown addresses are counted alike.
 */
@Service
public class PasswordSignIn {

    private final PasswordCheck passwords;
    private final KnownDevices devices;
    private final RateLimits limits;

    PasswordSignIn(PasswordCheck passwords, KnownDevices devices, RateLimits limits) {
        this.passwords = passwords;
        this.devices = devices;
        this.limits = limits;
    }

    /**
     * The account of this address if the password is its own.
     *
     * @param client where the try comes from
     * @param device the token of the browser, if it has one
     * @throws it.incontro.support.TooManyRequests after too many wrong ones
     */
    public Optional<AccountView> attempt(String email, String password, String client, @Nullable String device) {
        String address = Email.normal(email);
        String[] here = {address, devices.knows(device, address) ? "device " + device : client};
        boolean known = !here[1].equals(client);
        limits.take(Limit.PASSWORD_HERE, here);
        if (!known) {
            limits.take(Limit.PASSWORD_CLIENT, client);
            limits.take(Limit.PASSWORD_ACCOUNT, address);
        }
        try {
            Optional<AccountView> account = passwords.check(address, password);
            account.ifPresent(right -> giveBack(here, known));
            return account;
        } catch (RuntimeException notLookedAt) {
            giveBack(here, known);
            throw notLookedAt;
        }
    }

    private void giveBack(String[] here, boolean known) {
        limits.giveBack(Limit.PASSWORD_HERE, here);
        if (!known) {
            limits.giveBack(Limit.PASSWORD_CLIENT, here[1]);
            limits.giveBack(Limit.PASSWORD_ACCOUNT, here[0]);
        }
    }
}
