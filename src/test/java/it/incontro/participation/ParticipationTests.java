package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParticipationTests {

    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
    private static final UUID EVENT = UUID.randomUUID();

    @BeforeEach
    void setTenant() {
        CurrentTenant.set(UUID.randomUUID());
    }

    @AfterEach
    void forgetTenant() {
        CurrentTenant.clear();
    }

    @Test
    void ofACompanyWaitsForADecision() {
        assertThat(company().state()).isEqualTo(ParticipationState.APPLIED);
    }

    @Test
    void ofABuyerIsAdmittedAtOnce() {
        var buyer = Participation.ofBuyer(EVENT, UUID.randomUUID(), UUID.randomUUID(), NOW);

        assertThat(buyer.takesPart()).isTrue();
    }

    @Test
    void isNotRefusedWithoutAReason() {
        var company = company();

        assertThatThrownBy(() -> company.refuse("organiser", null, NOW)).isInstanceOf(Rejected.class);
        assertThat(company.state()).isEqualTo(ParticipationState.APPLIED);
    }

    @Test
    void canBeDecidedUponAgain() {
        var company = company();
        company.refuse("organiser", "full", NOW);
        company.admit("organiser", null, NOW);

        assertThat(company.takesPart()).isTrue();
    }

    @Test
    void hasLimitsOfAtLeastOneMeeting() {
        var company = company();

        assertThatThrownBy(() -> company.limit(new OwnLimits(4, 0, null), null))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.field()).isEqualTo("maxMeetings"));
    }

    @Test
    void hasAMinimumThatIsNotAboveItsMost() {
        var company = company();
        company.limit(new OwnLimits(null, 3, 3), 2);
        company.limit(new OwnLimits(null, null, 2), 2);

        refusesMinimum(() -> company.limit(new OwnLimits(null, 3, 4), null), "participation.limits.above-own");
        refusesMinimum(() -> company.limit(new OwnLimits(null, null, 3), 2), "participation.limits.above-event");
        refusesMinimum(() -> company.limit(new OwnLimits(null, null, 0), null), "participation.limits.too-small");
    }

    private static void refusesMinimum(ThrowingCallable limit, String key) {
        assertThatThrownBy(limit).isInstanceOfSatisfying(Rejected.class, e -> {
            assertThat(e.field()).isEqualTo("minMeetings");
            assertThat(e.messageKey()).isEqualTo(key);
        });
    }

    private static Participation company() {
        return Participation.ofCompany(EVENT, UUID.randomUUID(), NOW);
    }
}
