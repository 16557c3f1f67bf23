package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A meeting that has to come after another one begins when that one is over, if both are placed. */
final class OrderRule {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;

    OrderRule(CpModel model, CompactProblem problem, Choices choices) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
    }

    void add() {
        for (int d = 0; d < problem.demands; d++) {
            for (int earlier : problem.earlier(d)) {
                add(earlier, d);
            }
        }
    }

    private void add(int earlier, int later) {
        List<Integer> byEnd = IntStream.range(0, problem.time.slots)
                .boxed()
                .sorted(Comparator.comparing(slot -> problem.time.slot(slot).end()))
                .toList();
        int next = 0;
        Literal over = null;
        for (int slot = 0; slot < problem.time.slots; slot++) {
            while (next < byEnd.size()
                    && !problem.time
                            .slot(byEnd.get(next))
                            .end()
                            .isAfter(problem.time.slot(slot).start())) {
                over = overBy(over, choices.at(earlier, byEnd.get(next)));
                next++;
            }
            BoolVar then = choices.at(later, slot);
            if (then != null) {
                List<Literal> clause = new ArrayList<>(
                        List.of(then.not(), choices.placed(earlier).not()));
                if (over != null) {
                    clause.add(over);
                }
                model.addBoolOr(clause);
            }
        }
    }

    /** Whether the earlier meeting is over, given whether it was before and whether it is in one more slot. */
    private @Nullable Literal overBy(@Nullable Literal before, @Nullable BoolVar inSlot) {
        if (inSlot == null || before == null) {
            return inSlot == null ? before : inSlot;
        }
        BoolVar over = model.newBoolVar("");
        model.addImplication(before, over);
        model.addImplication(inSlot, over);
        model.addBoolOr(List.of(over.not(), before, inSlot));
        return over;
    }
}
