package it.incontro.identity.web;

import it.incontro.support.web.AnswerHeaders;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Sign-in, sign-out, CSRF and the headers of every answer. Who may open what is decided before each handler. */
@Configuration
class SecurityConfiguration {

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, LiveVisitors liveVisitors, @Value("${incontro.base-url}") String baseUrl)
            throws Exception {
        RequestMatcher withTransportSecurity = request -> baseUrl.startsWith("https:");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(login -> login.disable())
                .httpBasic(basic -> basic.disable())
                .anonymous(Customizer.withDefaults())
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(baseUrl)))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .addFilterBefore(liveVisitors, UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(AnswerHeaders.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(withTransportSecurity))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(self), geolocation=(), microphone=()")))
                .build();
    }

    /** In a cookie, so that whoever only looks at a page with a form leaves no session behind. */
    private static CookieCsrfTokenRepository csrfTokens(String baseUrl) {
        boolean secure = baseUrl.startsWith("https:");
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(secure ? "__Host-CSRF" : "CSRF");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** Addresses that no page has are refused before the filter that writes the headers; they get them here. */
    @Bean
    RequestRejectedHandler oddAddresses() {
        return (request, response, reason) -> {
            AnswerHeaders.write(response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
