package it.incontro.support.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.incontro.support.Signals;
import java.time.format.DateTimeFormatter;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.DelegatingWebMvcConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The page frame by itself, without the modules that fill it: pages are rendered for real, nothing else is started. */
final class FrameOnly {

    private static final Class<?>[] FRAME = {
        AccentController.class,
        DatabaseAway.class,
        ErrorPageController.class,
        ErrorPages.class,
        ErrorView.class,
        EventTimes.class,
        FieldLimits.class,
        FrameConfiguration.class,
        FrameInterceptor.class,
        LanguageController.class,
        MessageConfiguration.class,
        PageFrames.class,
        PortalPagesController.class,
        RequestId.class,
        Signals.class,
        SimpleMeterRegistry.class,
        UnavailablePage.class
    };

    private FrameOnly() {}

    /** A portal that has only the page frame and these beans. */
    static MockMvc with(Class<?>... beans) {
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Pages.class);
        context.register(FRAME);
        if (beans.length > 0) {
            context.register(beans);
        }
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean(RequestId.class), context.getBean(DatabaseAway.class))
                .build();
    }

    /** Without an annotation, so that the tests of the whole portal do not find it. */
    static class Pages extends DelegatingWebMvcConfiguration {

        private final ApplicationContext context;

        Pages(ApplicationContext context) {
            this.context = context;
        }

        @Bean
        @Override
        public LocaleResolver localeResolver() {
            return new VisitorLocaleResolver(context.getBeanProvider(PreferredLocale.class));
        }

        @Override
        protected void addFormatters(FormatterRegistry registry) {
            var dates = new DateTimeFormatterRegistrar();
            dates.setDateFormatter(DateTimeFormatter.ISO_LOCAL_DATE);
            dates.setTimeFormatter(DateTimeFormatter.ofPattern("HH:mm"));
            dates.registerFormatters(registry);
        }

        @Bean
        SpringTemplateEngine engine(MessageSource messages) {
            var files = new SpringResourceTemplateResolver();
            files.setApplicationContext(context);
            files.setPrefix("classpath:/templates/");
            files.setSuffix(".html");
            files.setCharacterEncoding("UTF-8");
            var engine = new SpringTemplateEngine();
            engine.setTemplateResolver(files);
            engine.setTemplateEngineMessageSource(messages);
            return engine;
        }

        @Bean
        ThymeleafViewResolver views(SpringTemplateEngine engine) {
            var views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            return views;
        }
    }
}
