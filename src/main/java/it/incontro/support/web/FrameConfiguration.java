package it.incontro.support.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame around the pages of all modules. */
@Configuration
class FrameConfiguration implements WebMvcConfigurer {

    private final FrameInterceptor frame;

    FrameConfiguration(FrameInterceptor frame) {
        this.frame = frame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(frame);
    }
}
