package it.incontro.identity;

import static it.incontro.identity.Factor.APP;
import static it.incontro.identity.Factor.MAIL_CODE;
import static it.incontro.identity.Factor.MAIL_LINK;
import static it.incontro.identity.Factor.PASSKEY;
import static it.incontro.identity.Factor.PASSWORD;
import static it.incontro.identity.Factor.RECOVERY_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as two factors. */
class ProofTests {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    @Test
    void twoFactorsRestOnTwoGrounds() {
        List<Set<Factor>> two = List.of(
                Set.of(PASSWORD, APP),
                Set.of(PASSWORD, MAIL_CODE),
                Set.of(PASSWORD, RECOVERY_CODE),
                Set.of(PASSWORD, MAIL_LINK),
                Set.of(MAIL_LINK, APP),
                Set.of(PASSKEY));
        List<Set<Factor>> one = List.of(
                Set.of(PASSWORD),
                Set.of(MAIL_LINK),
                Set.of(MAIL_LINK, MAIL_CODE),
                Set.of(APP),
                Set.of(APP, RECOVERY_CODE),
                Set.of());

        assertThat(two).allMatch(given -> new Proof(given, NOW).isTwofold());
        assertThat(one).noneMatch(given -> new Proof(given, NOW).isTwofold());
    }

    @Test
    void isFreshForTenMinutes() {
        Proof proof = Proof.of(PASSWORD, NOW);

        assertThat(proof.isFresh(NOW.plusSeconds(599))).isTrue();
        assertThat(proof.isFresh(NOW.plusSeconds(600))).isFalse();
        assertThat(proof.and(APP, NOW.plusSeconds(900)).isFresh(NOW.plusSeconds(1000)))
                .isTrue();
    }
}
