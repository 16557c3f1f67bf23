package it.incontro.assurance;

import it.incontro.identity.Visitor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Everybody who may come by, seen from an event of organiser A. */
enum Role {
    ANONYMOUS(stage -> null),
    LINK_HOLDER(stage -> stage.eventA.linkHolder()),
    BUYER(stage -> stage.eventA.accountOf(stage.eventA.buyer)),
    COMPANY(stage -> stage.eventA.accountOf(stage.eventA.company)),
    DELEGATE(stage -> stage.eventA.accountOfPerson(stage.eventA.delegate)),
    DESK(stage -> Tenant.account(stage.eventA.desk)),
    /** Staff of the organiser who do not work at this event. */
    COLLEAGUE(stage -> Tenant.account(stage.a.colleague)),
    TEAM(stage -> Tenant.account(stage.eventA.teamMember)),
    OWNER(stage -> Tenant.account(stage.a.owner)),
    /** The owner of the other organiser. */
    STRANGER(stage -> Tenant.account(stage.b.owner)),
    /** Who came by the link of the other organiser's event. */
    STRANGE_LINK_HOLDER(stage -> stage.eventB.linkHolder());

    private final Function<TwoTenants, @Nullable Visitor> visitor;

    Role(Function<TwoTenants, @Nullable Visitor> visitor) {
        this.visitor = visitor;
    }

    @Nullable
    Visitor visitor(TwoTenants stage) {
        return visitor.apply(stage);
    }

    boolean hasAccount() {
        return this != ANONYMOUS && this != LINK_HOLDER && this != STRANGE_LINK_HOLDER;
    }

    static RequestPostProcessor as(@Nullable Visitor visitor) {
        if (visitor == null) {
            return SecurityMockMvcRequestPostProcessors.anonymous();
        }
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                visitor, null, List.of(new SimpleGrantedAuthority("ROLE_VISITOR"))));
    }
}
