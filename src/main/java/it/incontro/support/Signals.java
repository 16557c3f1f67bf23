package it.incontro.support;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What operators watch beside the machine: every business metric has its name here, and docs/operations.md says what each
 * means. Labels are codes from short lists, never names, addresses or ids.
 */
@Component
public class Signals {

    private final MeterRegistry meters;

    Signals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Somebody came too late: the state had changed (kind {@code state}), or two wrote at once (kind {@code race}). */
    public void conflict(String kind, String route) {
        meters.counter("incontro.conflicts", "kind", kind, "route", route).increment();
    }

    /** Something is tried again, such as a mail that the server did not take. */
    public void retry(String what) {
        meters.counter("incontro.retries", "what", what).increment();
    }

    /** A limit was hit, such as that of sign-ins per account. */
    public void limitHit(String limit) {
        meters.counter("incontro.limits.hit", "limit", limit).increment();
    }

    /** Somebody signed in, or failed to. */
    public void signIn(String way, String result) {
        meters.counter("incontro.sign.ins", "way", way, "result", result).increment();
    }

    /** A form was sent twice, and acted once. */
    public void repeatedForm() {
        meters.counter("incontro.forms.repeated").increment();
    }

    /** A solver run ended in a state, after this time. */
    public void run(String state, Duration took) {
        meters.timer("incontro.solver.runs", "state", state).record(took);
    }

    /** A mail left the outbox: {@code sent}, {@code stopped} or {@code failed}. */
    public void mail(String result) {
        meters.counter("incontro.mails", "result", result).increment();
    }
}
