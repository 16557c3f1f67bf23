package it.incontro.bench;

import it.incontro.demo.generator.EventGenerator;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.CpSatMeetingSolver;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.PlanChecker;
import it.incontro.scheduling.solver.RepairSolver;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Builds and publishes a plan, changes the event, and measures what becomes of the plan. */
final class RepairRun {

    private static final double SECONDS_TO_PUBLISH = 60;

    private RepairRun() {}

    /** How the application repairs. */
    static Optional<Repair> repair() {
        return Optional.of((changed, published, limits) ->
                new RepairSolver().repair(changed, published, limits).answer());
    }

    static int run(int seed, Limits limits, PrintStream out, Optional<Repair> solver) {
        Repair repair = solver.orElseThrow(
                () -> new UsageException("the case repair waits for a solver that repairs; there is none yet"));
        RepairCase change = new RepairCase(EventGenerator.draw(RepairCase.shape(), seed));
        Limits toPublish = new Limits(SECONDS_TO_PUBLISH, limits.threads(), seed, Double.POSITIVE_INFINITY);
        List<PlacedMeeting> published =
                new CpSatMeetingSolver().solve(change.before(), toPublish).placed();
        long start = System.nanoTime();
        Answer answer = repair.repair(change.after(), published, limits);
        double seconds = (System.nanoTime() - start) / 1e9;
        int violations =
                new PlanChecker(change.after()).violations(answer.placed()).size();
        List<PlacedMeeting> hit = change.hit(published);
        List<PlacedMeeting> changed = RepairCase.changed(published, answer.placed());
        out.println(new Json()
                .put("case", "repair")
                .put("seed", seed)
                .put("seconds", seconds)
                .put("status", answer.status())
                .put("published", published.size())
                .put("meetingsHit", hit.size())
                .put("peopleHit", RepairCase.people(hit))
                .put("meetingsChanged", changed.size())
                .put("peopleChanged", RepairCase.people(changed))
                .put("violations", violations)
                .put("peakResidentMiB", PeakMemory.mebibytes()));
        return violations == 0 ? Command.WELL : Command.WRONG;
    }
}
