package it.incontro.identity.factor;

import it.incontro.support.Rejected;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: registered for an account, used to sign in. The device must ask for its PIN, finger or face, so that one counts
 * as two factors; site and origin are those of the configured address.
 */
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int LONGEST = 30_000;

    private final Webauthn4JRelyingPartyOperations operations;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyOwners owners, PasskeyCredentials credentials, @Value("${incontro.base-url}") String baseUrl) {
        URI base = URI.create(baseUrl);
        this.operations = new Webauthn4JRelyingPartyOperations(
                owners,
                credentials,
                PublicKeyCredentialRpEntity.builder()
                        .id(Objects.requireNonNullElse(base.getHost(), "localhost"))
                        .name("Incontro")
                        .build(),
                Set.of(base.getScheme() + "://" + base.getAuthority()));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** What the browser of somebody signed in needs to make a passkey. */
    public PublicKeyCredentialCreationOptions invite(Authentication visitor) {
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(visitor));
    }

    /** What a browser needs to ask for any passkey of this site. */
    public PublicKeyCredentialRequestOptions challenge() {
        return operations.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** As the script of the page reads it. */
    public String asJson(Object options) {
        return json.writeValueAsString(options);
    }

    /**
     * Keeps a new passkey.
     *
     * @throws Rejected if it does not answer what was asked, or is none
     */
    public void register(PublicKeyCredentialCreationOptions asked, String label, String credential) {
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    asked, new RelyingPartyPublicKey(read(credential, new Attestation()), label)));
        } catch (RuntimeException refused) {
            LOG.info("a passkey was not taken: {}", refused.toString());
            throw Rejected.because("identity.passkey.refused");
        }
    }

    /** The account whose passkey answers what was asked; empty if none does. */
    public Optional<UUID> accountOf(PublicKeyCredentialRequestOptions asked, String credential) {
        try {
            var owner = operations.authenticate(
                    new RelyingPartyAuthenticationRequest(asked, read(credential, new Assertion())));
            return Optional.ofNullable(owner).map(found -> AccountHandles.accountOf(found.getId()));
        } catch (RuntimeException refused) {
            LOG.info("a passkey did not sign in: {}", refused.toString());
            return Optional.empty();
        }
    }

    private <T> T read(String credential, TypeReference<T> type) throws JacksonException {
        if (credential.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a passkey: " + credential.length());
        }
        return json.readValue(credential, type);
    }

    private static final class Attestation
            extends TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> {}

    private static final class Assertion extends TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> {}
}
