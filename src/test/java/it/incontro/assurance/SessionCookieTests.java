package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Reached by https, the portal's cookie is for this host and for https alone. */
@IncontroTest
@TestPropertySource(properties = "incontro.base-url=https://incontro.example")
class SessionCookieTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void theCookieIsBoundToHostAndHttps() throws Exception {
        String cookie = firstCookie();

        assertThat(cookie).startsWith("__Host-SESSION=");
        assertThat(cookie.split("; *"))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .noneMatch(part -> part.startsWith("Domain"));
    }

    @Test
    void browsersAreToldToComeByHttpsAlone() throws Exception {
        var answer = context.getBean(MockMvc.class)
                .perform(MockMvcRequestBuilders.get("/"))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    }

    private String firstCookie() throws Exception {
        var answer = context.getBean(MockMvc.class)
                .perform(MockMvcRequestBuilders.get("/sign-in"))
                .andReturn()
                .getResponse();
        return answer.getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("SESSION"))
                .findFirst()
                .orElseThrow();
    }
}
