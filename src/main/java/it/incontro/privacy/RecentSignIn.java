package it.incontro.privacy;

import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.Visitor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether whoever is behind the present request showed a moment ago who they are: a session left open is not enough. */
@Component
public class RecentSignIn {

    private final Clock clock;

    RecentSignIn(Clock clock) {
        this.clock = clock;
    }

    /** Whether it was. */
    public boolean present() {
        return CurrentVisitor.find()
                .filter(Visitor.Account.class::isInstance)
                .map(Visitor.Account.class::cast)
                .filter(account -> account.proof().isFresh(clock.instant()))
                .isPresent();
    }
}
