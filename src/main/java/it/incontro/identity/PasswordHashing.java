package it.incontro.identity;

import it.incontro.support.Busy;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id, which is dear on purpose: on few threads of their own, so that a hall that signs in at
 * once does not take the processors from everybody's pages. Who would wait too long is told to try again. Call it outside
 * of transactions, or those who wait hold connections that the pages need.
 */
@Component
class PasswordHashing implements PasswordEncoder, DisposableBean {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final int QUEUE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofSeconds(3);

    private final PasswordEncoder argon2;
    private final ThreadPoolExecutor workers;
    private final Duration patience;

    @Autowired
    PasswordHashing(@Value("${incontro.passwords.threads:0}") int threads) {
        this(
                new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES),
                threads > 0 ? threads : leavingOneProcessor(),
                QUEUE,
                PATIENCE);
    }

    PasswordHashing(PasswordEncoder hash, int threads, int queue, Duration patience) {
        this.argon2 = hash;
        this.patience = patience;
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(queue),
                Thread.ofPlatform().name("password-", 0).daemon().factory());
        this.workers.allowCoreThreadTimeOut(true);
    }

    private static int leavingOneProcessor() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : await(() -> argon2.encode(sameFor(password)));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && await(() -> argon2.matches(sameFor(password), hash));
    }

    /** Two keyboards may send one letter differently: as one sign, or as a letter and its accent. */
    private static String sameFor(CharSequence typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    private <T> T await(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            workers.execute(task);
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException | TimeoutException tooMany) {
            throw giveUp(task);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw giveUp(task);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a password could not be hashed", broken.getCause());
        }
    }

    /** How many wait for their turn. */
    int waiting() {
        return workers.getQueue().size();
    }

    private Busy giveUp(FutureTask<?> task) {
        task.cancel(false);
        workers.remove(task);
        return new Busy("identity.sign-in.busy", MOMENT);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
