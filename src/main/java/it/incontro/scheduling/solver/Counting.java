package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes "so many of these are true" into a model. Linear constraints are small and propagate well; the same written out
 * as clauses gives the solver literals for the counts to learn about. Neither is better on all events, so a portfolio
 * has one of each.
 */
sealed interface Counting {

    /** Exactly so many. */
    void exactly(List<? extends Literal> literals, int count);

    /** No more than so many. */
    void atMost(List<? extends Literal> literals, int most);

    /** An even number of at most so many. */
    void evenAndAtMost(List<? extends Literal> literals, int most);

    /**
     * Counts by linear constraints.
     *
     * @param full whether the rooms are so full that it pays to learn about the number of meetings in a slot, for which
     *     clauses have literals
     */
    record Linear(CpModel model, boolean full) implements Counting {

        @Override
        public void exactly(List<? extends Literal> literals, int count) {
            model.addEquality(sum(literals), count);
        }

        @Override
        public void atMost(List<? extends Literal> literals, int most) {
            if (literals.size() > most) {
                model.addLessOrEqual(sum(literals), most);
            }
        }

        @Override
        public void evenAndAtMost(List<? extends Literal> literals, int most) {
            IntVar half = model.newIntVar(0, Math.min(most, literals.size()) / 2, "");
            model.addEquality(sum(literals), LinearExpr.term(half, 2));
            if (full) {
                new Clauses(model).evenAndAtMost(literals, most);
            }
        }

        private static LinearExpr sum(List<? extends Literal> literals) {
            return LinearExpr.sum(literals.toArray(new Literal[0]));
        }
    }

    /**
     * Counts by clauses: totalizers (Bailleux and Boufkhad 2003) where the number itself matters, sequential counters
     * (Sinz 2005) for bounds.
     */
    record Clauses(CpModel model) implements Counting {

        @Override
        public void exactly(List<? extends Literal> literals, int count) {
            if (literals.size() < count) {
                model.addBoolOr(List.of(model.falseLiteral()));
            } else if (!literals.isEmpty()) {
                List<Literal> atLeast = totalizer(literals, Math.min(literals.size(), count + 1));
                if (count > 0) {
                    model.addBoolOr(List.of(atLeast.get(count - 1)));
                }
                if (atLeast.size() > count) {
                    model.addBoolOr(List.of(atLeast.get(count).not()));
                }
            }
        }

        @Override
        public void evenAndAtMost(List<? extends Literal> literals, int most) {
            if (literals.isEmpty()) {
                return;
            }
            int top = Math.min(literals.size(), most + 1);
            List<Literal> atLeast = totalizer(literals, top);
            for (int i = 0; i < top; i += 2) {
                boolean isEnd = i + 1 >= top;
                Literal next = isEnd ? model.falseLiteral() : atLeast.get(i + 1);
                if (!isEnd || top == literals.size()) {
                    model.addImplication(atLeast.get(i), next);
                }
            }
            if (top > most) {
                model.addBoolOr(List.of(atLeast.get(most).not()));
            }
        }

        @Override
        public void atMost(List<? extends Literal> literals, int most) {
            if (literals.size() <= most) {
                return;
            }
            if (most == 0) {
                literals.forEach(literal -> model.addBoolOr(List.of(literal.not())));
                return;
            }
            @Nullable Literal[] before = new Literal[most];
            for (Literal literal : literals) {
                before = counted(literal, before);
            }
        }

        /** The literals "at least one, two, … so far" after one more. */
        private @Nullable Literal[] counted(Literal literal, @Nullable Literal[] before) {
            int most = before.length;
            @Nullable Literal[] now = new Literal[most];
            for (int j = 0; j < most; j++) {
                Literal asMany = before[j];
                Literal oneLess = j == 0 ? model.trueLiteral() : before[j - 1];
                if (asMany == null && oneLess == null) {
                    break;
                }
                Literal enough = model.newBoolVar("");
                now[j] = enough;
                if (asMany != null) {
                    model.addImplication(asMany, enough);
                }
                if (oneLess != null) {
                    model.addBoolOr(List.of(literal.not(), oneLess.not(), enough));
                }
            }
            Literal full = before[most - 1];
            if (full != null) {
                model.addBoolOr(List.of(literal.not(), full.not()));
            }
            return now;
        }

        /** Literals of which the i-th, from 0, is true if and only if more than i of the given ones are. */
        private List<Literal> totalizer(List<? extends Literal> literals, int top) {
            if (literals.size() == 1) {
                return List.of(literals.getFirst());
            }
            int half = literals.size() / 2;
            List<Literal> left = totalizer(literals.subList(0, half), top);
            List<Literal> right = totalizer(literals.subList(half, literals.size()), top);
            Literal[] sum = new Literal[Math.min(top, left.size() + right.size())];
            Arrays.setAll(sum, i -> model.newBoolVar(""));
            for (int i = 0; i <= left.size(); i++) {
                for (int j = 0; j <= right.size(); j++) {
                    addUp(left, i, right, j, sum);
                }
            }
            return List.of(sum);
        }

        private void addUp(List<Literal> left, int i, List<Literal> right, int j, Literal[] sum) {
            if (i + j > 0) {
                List<Literal> enough = new ArrayList<>(List.of(sum[Math.min(i + j, sum.length) - 1]));
                if (i > 0) {
                    enough.add(left.get(i - 1).not());
                }
                if (j > 0) {
                    enough.add(right.get(j - 1).not());
                }
                model.addBoolOr(enough);
            }
            if (i + j < sum.length) {
                List<Literal> tooFew = new ArrayList<>(List.of(sum[i + j].not()));
                if (i < left.size()) {
                    tooFew.add(left.get(i));
                }
                if (j < right.size()) {
                    tooFew.add(right.get(j));
                }
                model.addBoolOr(tooFew);
            }
        }
    }
}
