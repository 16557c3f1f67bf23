package it.incontro.identity.factor;

import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.Visitor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** The accounts as owners of passkeys; one that is disabled owns nothing. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AccountService accounts;

    PasskeyOwners(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.find(AccountHandles.accountOf(id))
                .map(PasskeyOwners::owner)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return Visitor.Account.idIn(name)
                .flatMap((UUID id) -> accounts.find(id))
                .map(PasskeyOwners::owner)
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("accounts are opened elsewhere");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are closed elsewhere");
    }

    private static PublicKeyCredentialUserEntity owner(AccountView account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(AccountHandles.of(account.id()))
                .name(account.email())
                .displayName(account.name())
                .build();
    }
}
