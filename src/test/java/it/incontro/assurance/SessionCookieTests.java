package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.AccountService;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Reached by https, the portal's cookie is for this host and for https alone. */
@IncontroTest
@TestPropertySource(properties = "incontro.base-url=https://incontro.example")
class SessionCookieTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void theCookiesAreBoundToHostAndHttps() throws Exception {
        Tenant tenant = new Tenant(context);
        context.getBean(AccountService.class).usePassword(tenant.owner, "quattro parole in fila");
        MockHttpServletResponse looked = send(get("/sign-in"));
        MockHttpServletResponse signedIn = send(post("/sign-in")
                .with(csrf())
                .param("email", tenant.email("owner"))
                .param("password", "quattro parole in fila"));

        assertThat(looked.getCookies()).extracting(Cookie::getName).containsExactly("__Host-CSRF");
        assertThat(looked.getCookies()[0].getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(looked.getHeaders("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie.split("; *")).contains("Path=/", "Secure", "HttpOnly"));
        assertThat(signedIn.getHeaders("Set-Cookie"))
                .extracting(cookie -> cookie.split("=")[0])
                .containsExactlyInAnyOrder("__Host-SESSION", "__Host-DEVICE");
        assertThat(signedIn.getHeaders("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie.split("; *"))
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .noneMatch(part -> part.startsWith("Domain")));
    }

    @Test
    void browsersAreToldToComeByHttpsAlone() throws Exception {
        var answer =
                context.getBean(MockMvc.class).perform(get("/")).andReturn().getResponse();

        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return context.getBean(MockMvc.class).perform(request).andReturn().getResponse();
    }
}
