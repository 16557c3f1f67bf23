package it.incontro.identity.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of rights before every handler, and that of a fresh factor before grave ones. */
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;
    private final FreshFactorInterceptor freshFactor;
    private final RecordedPages recorded;
    private final EventArgument event;

    AccessConfiguration(
            AccessInterceptor access, FreshFactorInterceptor freshFactor, RecordedPages recorded, EventArgument event) {
        this.access = access;
        this.freshFactor = freshFactor;
        this.recorded = recorded;
        this.event = event;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(freshFactor).order(Ordered.HIGHEST_PRECEDENCE + 1);
        // Its turn at the end of a request comes before the tenant is forgotten.
        registry.addInterceptor(recorded).order(Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(event);
    }
}
