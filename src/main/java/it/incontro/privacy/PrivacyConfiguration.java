package it.incontro.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import it.incontro.identity.Retained;
import it.incontro.identity.RetentionPeriod;
import it.incontro.identity.SubjectService;
import it.incontro.participation.PeopleOfThePast;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The daily job, and the people among what it looks after. */
@Configuration
class PrivacyConfiguration {

    @Bean
    RecurringTask<Void> retentionTask(RetentionService retention, Clock clock) {
        return Tasks.recurring("privacy-retention", Schedules.daily(LocalTime.of(3, 40)))
                .execute((task, context) -> retention.run(clock.instant()));
    }

    @Bean
    Retained appliedAgainKept(PeopleOfThePast past, SubjectService subjects, ErasureService erasures) {
        return new RetainedPeople(RetentionPeriod.APPLIED_AGAIN, past::whoAppliedAgain, subjects, erasures);
    }

    @Bean
    Retained notAdmittedKept(PeopleOfThePast past, SubjectService subjects, ErasureService erasures) {
        return new RetainedPeople(RetentionPeriod.NOT_ADMITTED, past::whoWereNotAdmitted, subjects, erasures);
    }

    @Bean
    Retained personsKept(PeopleOfThePast past, SubjectService subjects, ErasureService erasures) {
        return new RetainedPeople(RetentionPeriod.PERSONS, past::whoCame, subjects, erasures);
    }
}
