package it.incontro.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.support.Busy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordHashingTests {

    @Test
    void hashesByArgon2idWithNineteenMebibytes() {
        PasswordHashing hashing = new PasswordHashing(0);

        String hash = hashing.encode("perché così è più sicuro");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.matches("perché così è più sicuro", hash)).isTrue();
        assertThat(hashing.matches("perche cosi e piu sicuro", hash)).isFalse();
        hashing.destroy();
    }

    @Test
    void takesALetterAndItsAccentForOne() {
        PasswordHashing hashing = new PasswordHashing(0);

        assertThat(hashing.matches("perche\u0301 no, dico io", hashing.encode("perch\u00e9 no, dico io")))
                .isTrue();
        hashing.destroy();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hashesOnlyAFewAtOnceAndTellsTheRestToComeBack() throws Exception {
        Slow slow = new Slow();
        PasswordHashing hashing = new PasswordHashing(slow, 2, 3, Duration.ofSeconds(20));
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable String>> working = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                working.add(clients.submit(() -> hashing.encode("x")));
            }
            slow.begun.await();
            while (hashing.waiting() < 3) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> hashing.encode("one too many")).isInstanceOf(Busy.class);

            slow.go.countDown();
            for (Future<@Nullable String> hash : working) {
                assertThat(hash.get()).isEqualTo("hash");
            }
        }
        assertThat(slow.most.get()).isEqualTo(2);
        hashing.destroy();
    }

    @Test
    void doesNotKeepAnybodyWaitingForLong() {
        Slow slow = new Slow();
        PasswordHashing hashing = new PasswordHashing(slow, 1, 3, Duration.ofMillis(50));

        assertThatThrownBy(() -> hashing.encode("x")).isInstanceOf(Busy.class);

        slow.go.countDown();
        hashing.destroy();
    }

    /** Waits until it is told to go on, and notes how many were at work together. */
    private static final class Slow implements PasswordEncoder {

        private final CountDownLatch begun = new CountDownLatch(2);
        private final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            return "hash";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return false;
        }
    }
}
