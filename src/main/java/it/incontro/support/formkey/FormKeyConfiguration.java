package it.incontro.support.formkey;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the check of form keys after that of rights, and cleans up at night. */
@Configuration
class FormKeyConfiguration {

    @Bean
    WebMvcConfigurer formKeysOnEveryForm(FormKeyInterceptor interceptor) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor).order(Ordered.HIGHEST_PRECEDENCE + 10);
            }
        };
    }

    @Bean
    RecurringTask<Void> formKeyCleaning(FormKeys keys) {
        return Tasks.recurring("form-key-cleaning", Schedules.daily(LocalTime.of(3, 10)))
                .execute((task, context) -> keys.clean());
    }
}
