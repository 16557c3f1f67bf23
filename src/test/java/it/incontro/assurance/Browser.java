package it.incontro.assurance;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who signs in and goes on with the cookies that they get. */
final class Browser {

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();

    Browser(ApplicationContext context) {
        this.mvc = context.getBean(MockMvc.class);
    }

    MockHttpServletResponse open(String path) throws Exception {
        return send(get(path));
    }

    MockHttpServletResponse submit(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return answer;
    }

    /** The value of a cookie that the portal has set; empty if it has not. */
    String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }
}
