package it.incontro.assurance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** A handler that makes the mistake which the binder is to make harmless. */
final class BinderProbe {

    private @Nullable Form bound;

    private BinderProbe() {}

    /** What a form with an id would get from this request. */
    static @Nullable Form bind(ApplicationContext context, MockHttpServletRequest request) {
        try {
            BinderProbe probe = new BinderProbe();
            var handler = new HandlerMethod(probe, "handle", Form.class, Model.class);
            context.getBean(RequestMappingHandlerAdapter.class).handle(request, new MockHttpServletResponse(), handler);
            return probe.bound;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    /** Takes the form as handlers do. */
    public String handle(@ModelAttribute("probe") Form form, Model model) {
        bound = form;
        return "redirect:/";
    }

    /** A form that names a participation. */
    record Form(
            @Nullable UUID participation,
            @Nullable String rank,
            @Nullable String message) {}
}
