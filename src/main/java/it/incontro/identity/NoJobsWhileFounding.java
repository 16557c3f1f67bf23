package it.incontro.identity;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The command that founds an organisation leaves all jobs, its own mail too, to the server. */
@Configuration
@ConditionalOnProperty("incontro.found")
class NoJobsWhileFounding {

    @Bean
    DbSchedulerStarter dbSchedulerStarter() {
        return () -> {};
    }
}
