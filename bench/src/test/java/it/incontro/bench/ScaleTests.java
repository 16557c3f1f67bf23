package it.incontro.bench;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.demo.generator.EventGenerator;
import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventShape;
import it.incontro.scheduling.solver.CpSatMeetingSolver;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.Lock;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.PlanChecker;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScaleTests {

    private static final EventShape SMALL = new EventShape(5, 9, 20, 1, 4, 2, false, 50, 8, 2, 25, 7, 1);

    @Test
    void makesAProblemOfEverythingInThePicture() {
        EventPicture event = EventGenerator.draw(EventShape.VTM, 1);
        SchedulingProblem problem = EventProblem.of(event);
        assertThat(problem.slots()).hasSize(32);
        assertThat(problem.parties()).hasSize(620);
        assertThat(problem.persons()).hasSize(1_250);
        assertThat(problem.demands()).hasSize(9_000);
        assertThat(problem.parties().stream()
                        .filter(party -> party.fixedPlaceId() != null)
                        .count())
                .isEqualTo(problem.places().size() - 100L);
        assertThat(problem.parties().stream().map(Party::teams).anyMatch(teams -> teams.size() == 3))
                .isTrue();
        assertThat(problem.demands().stream()
                        .map(Demand::wishes)
                        .anyMatch(wishes -> !wishes.teamIds().isEmpty()))
                .isTrue();
        assertThat(problem.travel().between(EventProblem.hall(0), EventProblem.hall(1)))
                .isEqualTo(8);
    }

    @Test
    void tellsEveryFigureOfARunThatBreaksNoRule() {
        EventPicture event = EventGenerator.draw(SMALL, 1);
        Scale.Report report = Scale.solve(event, new CpSatMeetingSolver(), Limits.ofEffort(3));
        String line = report.tell(new Json()).toString();
        assertThat(report.isClean()).isTrue();
        assertThat(line).contains("\"violations\": 0").contains("\"requests\": 20");
        assertThat(keys(line))
                .isEqualTo("sizes buyers companies teams people slots places requests secondsToFirstPlan seconds status"
                        + " placed placedWeight bound shortfall breaks breaksBound breakSpread walking fairShare"
                        + " violations peakResidentMiB");
    }

    @Test
    void saysInOneLineWhatIsWrongWithACall() {
        assertThat(error()).isEqualTo("bench/scale: which case? mission, vtm, stress or repair\n");
        assertThat(error("huge"))
                .isEqualTo("bench/scale: there is no case huge; which case? mission, vtm, stress or repair\n");
        assertThat(error("mission", "--seed")).isEqualTo("bench/scale: --seed needs a value\n");
        assertThat(error("mission", "--seconds", "0"))
                .isEqualTo("bench/scale: --seconds is to be a number of seconds above 0, not 0\n");
        assertThat(error("mission", "--solver", "best"))
                .isEqualTo("bench/scale: --solver is to be ours, local or peer, not best\n");
        assertThat(error("mission", "--fast", "1")).isEqualTo("bench/scale: unknown option --fast\n");
    }

    @Test
    void closesAHallAndLetsABuyerComeLateForTheRepair() {
        EventPicture event = EventGenerator.draw(SMALL, 1);
        RepairCase change = new RepairCase(event);
        List<PlacedMeeting> published = new CpSatMeetingSolver()
                .solve(change.before(), Limits.ofEffort(3))
                .placed();
        List<PlacedMeeting> hit = change.hit(published);
        List<PlacedMeeting> kept =
                published.stream().filter(meeting -> !hit.contains(meeting)).toList();
        assertThat(hit).isNotEmpty();
        assertThat(RepairCase.changed(published, kept)).isEqualTo(hit);
        assertThat(RepairCase.changed(published, published)).isEmpty();
        assertThat(new PlanChecker(change.after()).violations(published)).isNotEmpty();
        List<PlacedMeeting> withClosedTables = new ArrayList<>(kept);
        change.after().demands().stream()
                .filter(demand -> demand.lock() != null)
                .forEach(demand -> withClosedTables.add(atItsLock(demand)));
        assertThat(new PlanChecker(change.after()).violations(withClosedTables)).isEmpty();
    }

    private static PlacedMeeting atItsLock(Demand demand) {
        Lock lock = Objects.requireNonNull(demand.lock());
        return new PlacedMeeting(
                demand.id(),
                lock.slotId(),
                lock.placeId(),
                lock.desk(),
                List.of(demand.firstPartyId(), demand.secondPartyId()));
    }

    private static String error(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = Command.run("bench/scale", arguments, (given, out, none) -> Scale.run(given, out), print, print);
        assertThat(code).isEqualTo(Command.MISUSED);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String keys(String json) {
        StringBuilder keys = new StringBuilder();
        Matcher key = Pattern.compile("\"(\\w+)\":").matcher(json);
        while (key.find()) {
            keys.append(keys.isEmpty() ? "" : " ").append(key.group(1));
        }
        return keys.toString();
    }

    @Test
    void repairsWithOursOrThePeer() {
        assertThat(error("repair", "--solver", "local"))
                .isEqualTo("bench/scale: --solver is to be ours or peer for a repair, not local\n");
        assertThat(error("repair", "--solver", "peer")).isEqualTo("bench/scale: the peer was not built\n");
    }
}
