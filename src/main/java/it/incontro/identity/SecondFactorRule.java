package it.incontro.identity;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When one factor is not enough: for whoever works for an organiser, if the portal requires it of them, and for everybody
 * who has set a second one up.
 */
@Component
public class SecondFactorRule {

    private final HeldFactors held;
    private final PasswordDuty duty;
    private final boolean required;

    SecondFactorRule(
            HeldFactors held,
            PasswordDuty duty,
            @Value("${incontro.sign-in.second-factor:required}") Requirement requirement) {
        this.held = held;
        this.duty = duty;
        this.required = requirement == Requirement.REQUIRED;
    }

    /** Whether the rights of staff may be used in this session. */
    public boolean isEnoughForStaff(Visitor.Account visitor) {
        return !required || visitor.proof().isTwofold();
    }

    /** Whether the owner of the account has set up more than was given, so that nothing is open yet. */
    public boolean asksFurther(UUID accountId, Proof proof) {
        return !isSatisfied(held.of(accountId), proof);
    }

    /** Whether this account must yet give a second factor before it can work for its organiser. */
    public boolean isOwed(UUID accountId, Proof proof) {
        return required && !proof.isTwofold() && duty.appliesTo(accountId);
    }

    /** Which factors would complete the proof of this account. */
    public Set<Factor> completing(UUID accountId, Proof proof) {
        Set<Factor> own = held.of(accountId);
        if (own.stream().anyMatch(Factor::isOfDevice)) {
            EnumSet<Factor> ways = EnumSet.of(Factor.RECOVERY_CODE);
            own.stream().filter(Factor::isOfDevice).forEach(ways::add);
            return ways;
        }
        return Set.of(proof.hasMailbox() ? Factor.PASSWORD : Factor.MAIL_CODE);
    }

    private static boolean isSatisfied(Set<Factor> own, Proof proof) {
        if (own.stream().anyMatch(Factor::isOfDevice)) {
            return proof.hasDevice();
        }
        return own.isEmpty() || proof.isTwofold();
    }

    /** Whether staff need a second factor. */
    enum Requirement {
        REQUIRED,
        OPTIONAL
    }
}
