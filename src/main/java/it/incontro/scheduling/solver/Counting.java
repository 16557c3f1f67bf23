package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes "so many of these are true" into a model: as linear constraints, which are small and propagate well.
 *
 * @param full whether the rooms are so full that it pays to say the same of the meetings in a slot once more as clauses:
 *     their literals for the count are something to learn about (totalizers, Bailleux and Boufkhad 2003)
 */
record Counting(CpModel model, boolean full) {

    /** Exactly so many. */
    void exactly(List<? extends Literal> literals, int count) {
        model.addEquality(sum(literals), count);
    }

    /** No more than so many. */
    void atMost(List<? extends Literal> literals, int most) {
        if (literals.size() > most) {
            model.addLessOrEqual(sum(literals), most);
        }
    }

    /** An even number of at most so many. */
    void evenAndAtMost(List<? extends Literal> literals, int most) {
        IntVar half = model.newIntVar(0, Math.min(most, literals.size()) / 2, "");
        model.addEquality(sum(literals), LinearExpr.term(half, 2));
        if (full && !literals.isEmpty()) {
            learnAbout(literals, most);
        }
    }

    private static LinearExpr sum(List<? extends Literal> literals) {
        return LinearExpr.sum(literals.toArray(new Literal[0]));
    }

    private void learnAbout(List<? extends Literal> literals, int most) {
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
