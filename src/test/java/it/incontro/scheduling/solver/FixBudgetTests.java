package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FixBudgetTests {

    private final AtomicLong now = new AtomicLong();

    private FixBudget after(double spent, Limits limits) {
        Watch watch = new Watch(limits, GoalOrder.MOST_MEETINGS, progress -> {}, () -> false, now::get);
        pass(spent);
        return watch.forFixes().getFirst();
    }

    private void pass(double seconds) {
        now.addAndGet((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    @Test
    void hasWhatWasKeptForItWhereTheSearchUsedItsTime() {
        FixBudget budget = after(57, Limits.ofSeconds(60));

        pass(2.8);
        assertThat(budget.isUp()).isFalse();
        pass(0.2);
        assertThat(budget.isUp()).isTrue();
    }

    @Test
    void hasMoreWhereTheSearchEndedEarlyButNotAllTheRest() {
        FixBudget budget = after(2, Limits.ofSeconds(10));

        pass(3.9);
        assertThat(budget.isUp()).isFalse();
        pass(0.2);
        assertThat(budget.isUp()).isTrue();
    }

    @Test
    void isSharedByTheThreadsOfALimitOfEffort() {
        Limits limits = new Limits(Double.POSITIVE_INFINITY, 2, 1, 40);
        FixBudget budget = after(1000, limits);

        budget.spend(0.9);
        assertThat(budget.isUp()).isFalse();
        budget.spend(0.2);
        assertThat(budget.isUp()).isTrue();
    }
}
