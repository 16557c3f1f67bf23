package it.incontro.identity.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of rights before every handler. */
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final RecordedPages recorded;
    private final EventArgument event;

    AccessConfiguration(AccessInterceptor access, RecordedPages recorded, EventArgument event) {
        this.access = access;
        this.recorded = recorded;
        this.event = event;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
        // Its turn at the end of a request comes before the tenant is forgotten.
        registry.addInterceptor(recorded).order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(event);
    }
}
