package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgendaConditionsTests {

    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");

    private final UUID company = UUID.randomUUID();
    private final UUID buyer = UUID.randomUUID();
    private MeetingRequest request;

    @BeforeEach
    void aRequest() {
        CurrentTenant.set(UUID.randomUUID());
        request = new MeetingRequest(UUID.randomUUID(), company, buyer, Wish.ofAsker(Rank.WANT, null), NOW, NOW);
    }

    @AfterEach
    void forgetTenant() {
        CurrentTenant.clear();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(request.conditions().view().isNone()).isTrue();
    }

    @Test
    void takeThePlaceOfThoseBefore() {
        UUID other = UUID.randomUUID();
        Conditions next = new Conditions(false, Map.of(buyer, 1), Set.of(other), Set.of(UUID.randomUUID()));
        layDown(new Conditions(true, Map.of(buyer, 2, company, 3), Set.of(other, UUID.randomUUID()), Set.of()));

        layDown(next);
        assertThat(request.conditions().view()).isEqualTo(next);

        layDown(Conditions.NONE);
        assertThat(request.conditions().view().isNone()).isTrue();
    }

    @Test
    void outliveAnAnswerThatIsTakenBack() {
        Conditions laidDown = new Conditions(true, Map.of(buyer, 2), Set.of(), Set.of());
        request.accept(buyer, Rank.WANT, Answer.shownSoon(NOW, "buyer"));
        layDown(laidDown);

        request.undo(buyer, NOW);
        request.withdraw(NOW);
        request.askAgain(buyer, company, Wish.ofAsker(Rank.WANT, null), NOW);

        assertThat(request.conditions().view()).isEqualTo(laidDown);
    }

    @Test
    void putNoMeetingAfterItself() {
        assertThatThrownBy(() -> layDown(new Conditions(false, Map.of(), Set.of(request.id()), Set.of())))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.field()).isEqualTo("earlier"));
    }

    @Test
    void nameNoAgendaOfAThird() {
        assertThatThrownBy(() -> layDown(new Conditions(false, Map.of(UUID.randomUUID(), 1), Set.of(), Set.of())))
                .isInstanceOf(Rejected.class);
        assertThat(request.conditions().view().isNone()).isTrue();
    }

    private void layDown(Conditions conditions) {
        request.conditions().become(request, conditions);
    }
}
