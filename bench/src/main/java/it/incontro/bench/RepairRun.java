package it.incontro.bench;

import it.incontro.demo.generator.EventGenerator;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.CpSatMeetingSolver;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.PlanChecker;
import it.incontro.scheduling.solver.RepairSolver;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Builds and publishes a plan, changes the event, and measures what becomes of the plan. */
final class RepairRun {

    /** A limit of effort and not of seconds, so that whoever repairs begins with the same plan. */
    private static final double EFFORT_TO_PUBLISH = 20;

    private RepairRun() {}

    private static Repair repair(String solver) {
        return switch (solver) {
            case "ours" ->
                (changed, published, limits) ->
                        new RepairSolver().repair(changed, published, limits).answer();
            case "peer" -> Scale.peer(Repair.class);
            default -> throw new UsageException("--solver is to be ours or peer for a repair, not " + solver);
        };
    }

    static int run(int seed, Limits limits, PrintStream out, String solver) {
        Repair repair = repair(solver);
        RepairCase change = new RepairCase(EventGenerator.draw(RepairCase.shape(), seed));
        Limits toPublish = new Limits(Double.POSITIVE_INFINITY, limits.threads(), seed, EFFORT_TO_PUBLISH);
        List<PlacedMeeting> published =
                new CpSatMeetingSolver().solve(change.before(), toPublish).placed();
        if (!solver.equals("ours")) {
            // Publishing has warmed up our code, so that of others gets a run that does not count.
            repair.repair(change.after(), published, limits);
        }
        long start = System.nanoTime();
        Answer answer = repair.repair(change.after(), published, limits);
        double seconds = (System.nanoTime() - start) / 1e9;
        int violations =
                new PlanChecker(change.after()).violations(answer.placed()).size();
        Json json = new Json()
                .put("case", "repair")
                .put("seed", seed)
                .put("solver", solver)
                .put("seconds", seconds)
                .put("status", answer.status());
        tell(json, change, published, answer.placed());
        out.println(json.put("violations", violations).put("peakResidentMiB", PeakMemory.mebibytes()));
        return violations == 0 ? Command.WELL : Command.WRONG;
    }

    private static void tell(Json json, RepairCase change, List<PlacedMeeting> published, List<PlacedMeeting> now) {
        List<PlacedMeeting> hit = change.hit(published);
        List<PlacedMeeting> changed = RepairCase.changed(published, now);
        Set<UUID> placed = new HashSet<>();
        now.forEach(meeting -> placed.add(meeting.demandId()));
        json.put("published", published.size())
                .put("publishedPlan", Integer.toHexString(published.hashCode()))
                .put("meetingsHit", hit.size())
                .put("peopleHit", RepairCase.people(hit))
                .put(
                        "stillPlaced",
                        published.stream()
                                .filter(meeting -> placed.contains(meeting.demandId()))
                                .count())
                .put("meetingsChanged", changed.size())
                .put("peopleChanged", RepairCase.people(changed));
    }
}
