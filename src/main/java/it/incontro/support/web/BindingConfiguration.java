package it.incontro.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.support.WebBindingInitializer;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/** Lets every form of every page be filled by a {@link BodyBinder}. */
@Configuration
class BindingConfiguration {

    /** The first among several: of htmx's own registrations the portal needs none. */
    @Bean
    @Primary
    WebMvcRegistrations handlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new Handlers();
            }
        };
    }

    private static final class Handlers extends RequestMappingHandlerAdapter {

        @Override
        protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> binderMethods) {
            return new Binders(binderMethods, getWebBindingInitializer());
        }
    }

    private static final class Binders extends ServletRequestDataBinderFactory {

        Binders(List<InvocableHandlerMethod> binderMethods, @Nullable WebBindingInitializer initializer) {
            super(binderMethods, initializer);
        }

        @Override
        protected ServletRequestDataBinder createBinderInstance(
                @Nullable Object target, @Nullable String objectName, NativeWebRequest request) {
            return new BodyBinder(target, objectName);
        }
    }
}
