package it.incontro.identity.provider;

import it.incontro.identity.Factor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The way to a provider and back: state, nonce and a proof key for each sign-in, kept in the session for one answer; the
 * token's signature, issuer, audience, nonce and times are checked by Spring Security.
 */
@Component
public class ProviderSignIn {

    /** Where it begins; the organiser's code follows. */
    public static final String PATH = "/sign-in/provider";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider tokens = new OidcAuthorizationCodeAuthenticationProvider(
            new RestClientAuthorizationCodeTokenResponseClient(),
            request -> new DefaultOidcUser(List.of(), request.getIdToken()));
    /** What a provider tells of itself: fetched once for each settings. */
    private final Map<ProviderSettings, ClientRegistration> known = new ConcurrentHashMap<>();

    private final String base;

    ProviderSignIn(@Value("${incontro.base-url}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /** The provider's address to which the browser is led; empty if the provider cannot be reached. */
    public Optional<String> begin(
            String organiser, ProviderSettings settings, HttpServletRequest request, HttpServletResponse response) {
        try {
            ClientRegistration client = clientOf(organiser, settings);
            DefaultOAuth2AuthorizationRequestResolver resolver =
                    new DefaultOAuth2AuthorizationRequestResolver(id -> client, PATH);
            resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            OAuth2AuthorizationRequest question = Objects.requireNonNull(resolver.resolve(request, organiser));
            asked.saveAuthorizationRequest(question, request, response);
            return Optional.of(question.getAuthorizationRequestUri());
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            LOG.error("the identity provider of {} cannot be used", organiser, unreachable);
            return Optional.empty();
        }
    }

    /** What the provider says of whoever comes back; empty if it is not an answer to what was asked here. */
    public Optional<OidcIdToken> finish(
            String organiser,
            ProviderSettings settings,
            String code,
            String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        OAuth2AuthorizationRequest question = asked.removeAuthorizationRequest(request, response);
        if (question == null || !organiser.equals(question.getAttribute("registration_id"))) {
            return Optional.empty();
        }
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .state(state)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .build();
        try {
            return Optional.ofNullable(tokens.authenticate(new OAuth2LoginAuthenticationToken(
                            clientOf(organiser, settings), new OAuth2AuthorizationExchange(question, answer))))
                    .map(Authentication::getPrincipal)
                    .map(OidcUser.class::cast)
                    .map(OidcUser::getIdToken);
        } catch (AuthenticationException refused) {
            LOG.info("an answer of the identity provider of {} was refused: {}", organiser, refused.toString());
            return Optional.empty();
        }
    }

    /** What its sign-in counts as. */
    public static Factor factorOf(ProviderSettings settings, OidcIdToken token) {
        List<String> said = new ArrayList<>();
        Optional.ofNullable(token.getAuthenticationContextClass()).ifPresent(said::add);
        Optional.ofNullable(token.getAuthenticationMethods()).ifPresent(said::addAll);
        boolean twofold = said.stream().anyMatch(value -> settings.twofold().contains(value.toLowerCase(Locale.ROOT)));
        return twofold ? Factor.PROVIDER_TWOFOLD : Factor.PROVIDER;
    }

    private ClientRegistration clientOf(String organiser, ProviderSettings settings) {
        return known.computeIfAbsent(
                settings,
                found -> ClientRegistrations.fromOidcIssuerLocation(found.issuer())
                        .registrationId(organiser)
                        .clientId(found.clientId())
                        .clientSecret(found.clientSecret())
                        .redirectUri(base + PATH + "/" + organiser + "/callback")
                        .scope("openid", "email", "profile")
                        .build());
    }
}
