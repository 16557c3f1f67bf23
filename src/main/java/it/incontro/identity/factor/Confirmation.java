package it.incontro.identity.factor;

import it.incontro.identity.AccountView;
import it.incontro.identity.Factor;
import it.incontro.identity.Proof;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must be shown once more before a grave deed. */
@Component
public class Confirmation {

    private final SecondFactors factors;
    private final Clock clock;

    Confirmation(SecondFactors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** The factors of which one must be given; empty if enough was shown lately. */
    public Set<Factor> asksFor(AccountView account, Proof proof, boolean twofold) {
        Set<Factor> held = factors.of(account.id());
        boolean device = held.stream().anyMatch(Factor::isOfDevice);
        boolean enough = !twofold || proof.isTwofold() || !canBeTwofold(account, proof);
        if (enough && proof.isFresh(clock.instant())) {
            return Set.of();
        }
        if (device) {
            EnumSet<Factor> ways = EnumSet.copyOf(held);
            ways.remove(Factor.MAIL_CODE);
            ways.add(Factor.RECOVERY_CODE);
            return ways;
        }
        if (enough) {
            return Set.of(account.hasPassword() ? Factor.PASSWORD : Factor.MAIL_CODE);
        }
        return Set.of(proof.hasMailbox() ? Factor.PASSWORD : Factor.MAIL_CODE);
    }

    /** Whoever has nothing but a mailbox cannot show more than that. */
    private static boolean canBeTwofold(AccountView account, Proof proof) {
        return !proof.hasMailbox() || account.hasPassword();
    }
}
