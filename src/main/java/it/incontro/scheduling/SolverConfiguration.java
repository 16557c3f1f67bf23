package it.incontro.scheduling;

import it.incontro.scheduling.solver.CpSatMeetingSolver;
import it.incontro.scheduling.solver.MeetingSolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the solver. */
@Configuration
class SolverConfiguration {

    @Bean
    MeetingSolver meetingSolver() {
        return new CpSatMeetingSolver();
    }
}
