package it.incontro.assurance;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import it.incontro.identity.Visitor;
import jakarta.servlet.ServletException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sends requests as somebody; what fails inside is an answer with status 500, as a browser would get it. */
final class Portal {

    private final MockMvc mvc;

    Portal(ApplicationContext context) {
        this(context.getBean(MockMvc.class));
    }

    Portal(MockMvc mvc) {
        this.mvc = mvc;
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request, @Nullable Visitor visitor) throws Exception {
        CsrfTokenRepository tokens = WebTestUtils.getCsrfTokenRepository(any());
        try {
            return sendWithoutToken(request.with(csrf()), visitor);
        } finally {
            // The token of a test comes with a store of its own, which would stay for browsers that follow.
            WebTestUtils.setCsrfTokenRepository(any(), tokens);
        }
    }

    private MockHttpServletRequest any() {
        return new MockHttpServletRequest(mvc.getDispatcherServlet().getServletContext());
    }

    MockHttpServletResponse sendWithoutToken(MockHttpServletRequestBuilder request, @Nullable Visitor visitor)
            throws Exception {
        try {
            return mvc.perform(request.with(Role.as(visitor))).andReturn().getResponse();
        } catch (ServletException broken) {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            answer.sendError(500, String.valueOf(broken.getMessage()));
            return answer;
        }
    }
}
