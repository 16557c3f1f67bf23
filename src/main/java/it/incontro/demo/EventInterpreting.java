package it.incontro.demo;

import it.incontro.identity.PersonDetails;
import it.incontro.participation.InterpreterService;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ShiftService;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the interpreters of a demo event, and says whose meetings need them. */
@Component
@Profile("demo")
class EventInterpreting {

    private final InterpreterService interpreters;
    private final ShiftService shifts;
    private final ParticipationService participations;

    EventInterpreting(InterpreterService interpreters, ShiftService shifts, ParticipationService participations) {
        this.interpreters = interpreters;
        this.shifts = shifts;
        this.participations = participations;
    }

    @Transactional
    public void bring(Stage stage) {
        stage.script().interpreters().forEach(line -> bring(stage, Cells.of(line)));
        Stream.concat(stage.script().companies().stream(), stage.script().buyers().stream())
                .filter(firm -> firm.interpreted() != null)
                .forEach(firm -> participations.interpretInto(
                        stage.event(), stage.id(Stage.Kind.PARTY, firm.called()), firm.interpreted()));
    }

    private void bring(Stage stage, Cells cells) {
        PersonDetails person = new PersonDetails(null, cells.at(1), cells.at(2), cells.at(0), null, Locale.ITALIAN);
        UUID id = interpreters.add(
                stage.event(), person, Arrays.asList(cells.at(3).split(" ")));
        if (cells.maybe(4) != null) {
            shifts.add(stage.event(), id, LocalDateTime.parse(cells.at(4)), LocalDateTime.parse(cells.at(5)));
        }
    }
}
