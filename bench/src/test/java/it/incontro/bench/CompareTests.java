package it.incontro.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Compare compare = new Compare(
            List.of("file,fairness,optimum,published_seconds", "a.dzn,2,3,1.0", "b.dzn,2,infeasible,1.0"),
            new PrintStream(out, true, StandardCharsets.UTF_8));

    @Test
    void matchesOptimaAndProofsThatThereIsNone() {
        add("a.dzn", "OPTIMAL", 3, 3);
        add("b.dzn", "INFEASIBLE", null, null);
        assertThat(compare.tell()).isEqualTo(Command.WELL);
        assertThat(summary()).startsWith("2 matched, 0 not proven, 0 mismatched; 1.0 s");
    }

    @Test
    void tellsWhatIsOpenFromWhatIsWrong() {
        add("a.dzn", "FEASIBLE", 5, 1);
        add("a.dzn", "OPTIMAL", 4, 4);
        add("a.dzn", "FEASIBLE", 5, 4);
        add("b.dzn", "UNKNOWN", null, null);
        add("b.dzn", "OPTIMAL", 0, 0);
        assertThat(compare.tell()).isEqualTo(Command.WRONG);
        assertThat(summary()).startsWith("0 matched, 2 not proven, 3 mismatched");
    }

    private void add(String file, String status, @Nullable Integer breaks, @Nullable Integer bound) {
        compare.add(new Json()
                .put("file", file)
                .put("fairness", 2)
                .put("status", status)
                .put("breaks", breaks)
                .put("bound", bound)
                .put("seconds", 0.5)
                .toString());
    }

    private String summary() {
        return out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
    }
}
