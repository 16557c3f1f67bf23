package it.incontro.assurance;

import org.springframework.context.ApplicationContext;

/** Two organisers that know nothing of each other, A with two full events and B with one; made once for all tests. */
final class TwoTenants {

    final Tenant a;
    final FullEvent eventA;
    final FullEvent otherEventA;
    final Tenant b;
    final FullEvent eventB;

    TwoTenants(ApplicationContext context) {
        this(context, "");
    }

    /** Everything that A's people typed ends with this text. */
    TwoTenants(ApplicationContext context, String tail) {
        a = new Tenant(context, tail);
        eventA = new FullEvent(a);
        otherEventA = new FullEvent(a);
        b = new Tenant(context);
        eventB = new FullEvent(b);
    }
}
