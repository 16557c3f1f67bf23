package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Repairs a published plan after a change of the event. It holds as many of the published meetings as possible, then
 * touches the fewest people, then moves the fewest meetings, then looks at the usual goals. A person is touched if one of
 * his or her meetings changes its slot or its meeting point, or is not held any more. Meetings that were not published are
 * placed only if there may be no plan without them: to add others is another decision.
 *
 * <p>Linear in the size of the event where free cells suffice; otherwise CP-SAT decides exactly about neighbourhoods of at
 * most 400 meetings, so that an event with 9,000 meetings takes no more than a few seconds. Without the native library
 * only free cells are used.
 */
public final class RepairSolver {

    private static final double SHARE_OF_SEARCH = 0.9;
    private static final double FEWEST_SECONDS = 0.3;

    private final LongSupplier nanoTime;

    /** A solver that reads the system's elapsed time. */
    public RepairSolver() {
        this(System::nanoTime);
    }

    RepairSolver(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Repairs without being stopped. */
    public RepairAnswer repair(SchedulingProblem changed, List<PlacedMeeting> published, Limits limits) {
        return repair(changed, published, limits, () -> false);
    }

    /**
     * Repairs a plan.
     *
     * @param changed the event as it is now
     * @param published the plan as everybody knows it
     * @param limits how far to go
     * @param stopRequested is asked now and then; once it says true, the plan so far is returned
     */
    public RepairAnswer repair(
            SchedulingProblem changed, List<PlacedMeeting> published, Limits limits, BooleanSupplier stopRequested) {
        Watch watch = watch(changed, limits, limits.seconds(), stopRequested);
        ProblemIndex index = new ProblemIndex(changed);
        PublishedPlan before = new PublishedPlan(index, published);
        if (!before.locksGoTogether()) {
            return without(Answer.infeasible(new LockConflicts(index).find(), watch.seconds()));
        }
        CompactProblem problem = new CompactProblem(index);
        LocalPlan plan = new LocalPlan(new SearchSpace(problem));
        problem.assignments(before.kept()).forEach(kept -> enter(plan, kept));
        Homes homes = new Homes(plan);
        List<Integer> toPlace = toPlace(problem, plan, before);
        touch(plan.space, homes, before);
        // To read the problem takes about as long as to write the answer.
        double seconds = Math.max(FEWEST_SECONDS, SHARE_OF_SEARCH * limits.seconds() - 2 * watch.seconds());
        Watch search = watch(changed, limits, seconds, stopRequested);
        RepairSearch repair = new RepairSearch(plan, homes, toPlace, limits, search, isNativeThere());
        repair.run();
        List<PlacedMeeting> now = seat(problem, plan, homes, before);
        return keepsTheRest(problem, plan)
                ? answer(problem, before, now, repair, watch)
                : solveAnew(index, before, now, limits, watch, stopRequested);
    }

    private Watch watch(SchedulingProblem problem, Limits limits, double seconds, BooleanSupplier stopRequested) {
        Limits some = new Limits(seconds, limits.threads(), limits.seed(), limits.effort());
        return new Watch(some, problem.rules().order(), progress -> {}, stopRequested, nanoTime);
    }

    /** Whether neighbourhoods are decided exactly on this machine; else only free cells are used. */
    public static boolean isExactHere() {
        return isNativeThere();
    }

    private static boolean isNativeThere() {
        try {
            NativeLibrary.load();
            return true;
        } catch (SolverUnavailable missing) {
            return false;
        }
    }

    private static void enter(LocalPlan plan, Assignment kept) {
        Way way = plan.space.way(kept);
        if (way != null && plan.accepts(kept.demand(), way, kept.slot())) {
            plan.put(kept.demand(), way, kept.slot());
        }
    }

    private static List<Integer> toPlace(CompactProblem problem, LocalPlan plan, PublishedPlan before) {
        List<Integer> found = new ArrayList<>();
        for (int d = 0; d < problem.demands; d++) {
            Demand demand = problem.demand(d);
            boolean wanted = before.published(demand.id()) != null || demand.isRequired();
            if (wanted && demand.lock() == null && !plan.isPlaced(d)) {
                found.add(d);
            }
        }
        return found;
    }

    /** Everybody in a meeting that cannot stay, or was withdrawn, is touched; and who sits in new locked meetings. */
    private static void touch(SearchSpace space, Homes homes, PublishedPlan before) {
        Set<UUID> touched = new HashSet<>();
        before.withdrawn().forEach(meeting -> touched.addAll(meeting.personIds()));
        before.broken().keySet().forEach(id -> {
            PlacedMeeting meeting = before.published(id);
            if (meeting != null) {
                touched.addAll(meeting.personIds());
            }
        });
        for (int d = 0; d < space.problem.demands; d++) {
            UUID id = space.problem.demand(d).id();
            boolean isNew = before.published(id) == null && space.required[d];
            boolean isMovedLock = space.fixed[d] && before.broken().containsKey(id);
            for (Way way : space.variants(d)) {
                List<UUID> seats = way.variant.seating().seats();
                for (int i = 0; i < seats.size(); i++) {
                    boolean only = isNew && space.variants(d).length == 1;
                    if (touched.contains(seats.get(i)) || only || isMovedLock) {
                        homes.touch(way.seats[i]);
                    }
                }
            }
        }
    }

    private static List<PlacedMeeting> seat(CompactProblem problem, LocalPlan plan, Homes homes, PublishedPlan before) {
        Map<UUID, PlacedMeeting> kept = new HashMap<>();
        before.kept().forEach(meeting -> kept.put(meeting.demandId(), meeting));
        List<PlacedMeeting> staying = new ArrayList<>();
        List<Assignment> others = new ArrayList<>();
        for (Assignment assignment : plan.assignments()) {
            PlacedMeeting there = kept.get(problem.demand(assignment.demand()).id());
            if (there != null && homes.isAtHome(assignment.demand(), plan)) {
                staying.add(there);
            } else {
                others.add(assignment);
            }
        }
        return new RepairDesks(problem, staying).seat(others, before);
    }

    private static boolean keepsTheRest(CompactProblem problem, LocalPlan plan) {
        return Standing.of(plan.goals, problem.index.problem().rules().order()).isLegal();
    }

    private RepairAnswer answer(
            CompactProblem problem, PublishedPlan before, List<PlacedMeeting> now, RepairSearch repair, Watch watch) {
        PlanCounts counts = PlanCounts.of(problem.index, now);
        List<GoalResult> goals = LocalSearchMeetingSolver.results(problem, counts, FlowBound.of(problem));
        Answer answer = new AnswerWriter(problem.index, now, counts).write(goals, watch);
        RepairReport report = new RepairReport(problem.index, before, answer.placed());
        boolean keepsAll = report.lost() == 0 || repair.keptProof() == RepairAnswer.Proof.EVENT;
        int leastLost = keepsAll
                ? report.lost()
                : RepairBound.leastLost(
                        problem, d -> before.published(problem.demand(d).id()) != null);
        return new RepairAnswer(
                answer,
                report.changes(),
                report.people(),
                report.people() - repair.avoidable(),
                report.lost(),
                leastLost,
                report.lost() == leastLost ? RepairAnswer.Proof.EVENT : repair.keptProof(),
                repair.peopleProof(),
                repair.changeProof());
    }

    /** What is required does not fit, or breaks get too uneven: rules about the whole plan, which need a whole solver. */
    private RepairAnswer solveAnew(
            ProblemIndex index,
            PublishedPlan before,
            List<PlacedMeeting> start,
            Limits limits,
            Watch watch,
            BooleanSupplier stopRequested) {
        double seconds = Math.max(0.1, watch.secondsLeft());
        Limits rest = new Limits(seconds, limits.threads(), limits.seed(), limits.effort());
        MeetingSolver solver =
                isNativeThere() ? new CpSatMeetingSolver(nanoTime) : new LocalSearchMeetingSolver(nanoTime);
        Answer answer = solver.solve(index.problem(), rest, start, progress -> {}, stopRequested);
        if (answer.status() == AnswerStatus.INFEASIBLE || answer.status() == AnswerStatus.UNKNOWN) {
            return without(answer);
        }
        RepairReport report = new RepairReport(index, before, answer.placed());
        RepairAnswer.Proof none = RepairAnswer.Proof.NONE;
        return new RepairAnswer(answer, report.changes(), report.people(), 0, report.lost(), 0, none, none, none);
    }

    private static RepairAnswer without(Answer answer) {
        RepairAnswer.Proof none = RepairAnswer.Proof.NONE;
        return new RepairAnswer(answer, List.of(), 0, 0, 0, 0, none, none, none);
    }
}
