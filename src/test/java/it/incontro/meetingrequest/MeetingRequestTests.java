package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Conflict;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeetingRequestTests {

    private static final Instant NOW = Instant.parse("2025-03-01T08:00:00Z");
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final UUID EVENT = UUID.randomUUID();
    private static final UUID ASKER = UUID.randomUUID();
    private static final UUID TARGET = UUID.randomUUID();
    private static final Answer SHOWN_SOON = Answer.shownSoon(NOW, "target");
    private static final Answer WITH_THE_AGENDA = Answer.heldBack(NOW, "target");

    @BeforeEach
    void setTenant() {
        CurrentTenant.set(UUID.randomUUID());
    }

    @AfterEach
    void forgetTenant() {
        CurrentTenant.clear();
    }

    @Test
    void waitsForTheTargetOnly() {
        MeetingRequest request = asked();

        assertThat(request.waitsFor(TARGET)).isTrue();
        assertThat(request.waitsFor(ASKER)).isFalse();
        assertThat(request.waitsFor(UUID.randomUUID())).isFalse();
    }

    @Test
    void isAcceptedWithTheTargetsRank() {
        MeetingRequest request = asked();

        request.accept(TARGET, Rank.IF_POSSIBLE, SHOWN_SOON);

        assertThat(request.view())
                .extracting(MeetingRequestView::state, MeetingRequestView::askerRank, MeetingRequestView::targetRank)
                .containsExactly(RequestState.ACCEPTED, Rank.MUST_MEET, Rank.IF_POSSIBLE);
    }

    @Test
    void isAcceptedByBothWhenProposedToBoth() {
        Wish wish = new Wish(Origin.ORGANISER, Rank.WANT, null, false);
        MeetingRequest request = new MeetingRequest(EVENT, ASKER, TARGET, wish, NOW, NOW);

        request.accept(TARGET, Rank.WANT, SHOWN_SOON);
        assertThat(request.state()).isEqualTo(RequestState.PENDING);
        assertThat(request.waitsFor(TARGET)).isFalse();
        request.accept(ASKER, Rank.MUST_MEET, SHOWN_SOON);

        assertThat(request.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(request.view().askerRank()).isEqualTo(Rank.MUST_MEET);
    }

    @Test
    void seemsPendingToTheAskerUntilTheAnswerIsShown() {
        MeetingRequest request = asked();
        request.decline(TARGET, "no need", SHOWN_SOON);

        assertThat(request.seemsPending(SOON)).isTrue();
        assertThat(request.seemsPending(NOW.plus(Answer.UNDO))).isFalse();
    }

    @Test
    void seemsPendingUntilTheAgendaWhenRefusalsAreHeldBack() {
        MeetingRequest request = asked();
        request.decline(TARGET, null, WITH_THE_AGENDA);
        assertThat(request.seemsPending(LATER)).isTrue();

        request.showAnswer(LATER);

        assertThat(request.seemsPending(LATER)).isFalse();
    }

    @Test
    void takesAnAnswerBackForTenMinutesOnly() {
        MeetingRequest request = asked();
        request.accept(TARGET, Rank.WANT, SHOWN_SOON);

        assertThatThrownBy(() -> request.undo(TARGET, NOW.plus(Answer.UNDO))).isInstanceOf(Conflict.class);
        request.undo(TARGET, NOW.plus(Answer.UNDO).minusSeconds(1));

        assertThat(request.waitsFor(TARGET)).isTrue();
        assertThat(request.view().targetRank()).isNull();
    }

    @Test
    void isWithdrawnWhileTheAskerSeesNoAnswer() {
        MeetingRequest request = asked();
        request.decline(TARGET, null, SHOWN_SOON);

        assertThatThrownBy(() -> request.withdraw(LATER)).isInstanceOf(Conflict.class);
        request.withdraw(SOON);

        assertThat(request.state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void keepsANoFinalForTheAskerAcrossAWithdrawal() {
        MeetingRequest request = asked();
        request.decline(TARGET, null, SHOWN_SOON);
        request.withdraw(SOON);

        assertThatThrownBy(() -> request.askAgain(ASKER, TARGET, wish(), LATER))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.messageKey()).isEqualTo("meetingrequest.ask.final"));
        request.askAgain(TARGET, ASKER, wish(), LATER);

        assertThat(request.waitsFor(ASKER)).isTrue();
    }

    @Test
    void isReopenedByTheDeclinerOrTheOrganiserOnly() {
        MeetingRequest request = asked();
        request.decline(TARGET, null, SHOWN_SOON);

        assertThatThrownBy(() -> request.reopen(ASKER)).isInstanceOf(Conflict.class);
        request.reopen(TARGET);
        assertThat(request.state()).isEqualTo(RequestState.PENDING);

        request.decline(TARGET, null, SHOWN_SOON);
        request.reopen(null);
        assertThat(request.waitsFor(TARGET)).isTrue();
    }

    @Test
    void isNotReopenedAfterAYes() {
        MeetingRequest request = asked();
        request.accept(TARGET, Rank.WANT, SHOWN_SOON);

        assertThatThrownBy(() -> request.reopen(null)).isInstanceOf(Conflict.class);
    }

    @Test
    void becomesAcceptedWhenTheDeclinerAgreesAfterAll() {
        MeetingRequest request = asked();
        request.decline(TARGET, "too busy", SHOWN_SOON);

        request.accept(TARGET, Rank.WANT, SHOWN_SOON);

        assertThat(request.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(request.wasDeclinedBy(TARGET)).isFalse();
    }

    @Test
    void isClosedInFavourOfTheColleague() {
        MeetingRequest request = asked();
        MeetingRequest next = new MeetingRequest(EVENT, ASKER, UUID.randomUUID(), request.wish(), NOW, NOW);

        request.redirectTo(next, SHOWN_SOON);

        assertThat(request.state()).isEqualTo(RequestState.REDIRECTED);
        assertThat(next.cameBy(request)).isTrue();
        assertThat(next.view().askerRank()).isEqualTo(Rank.MUST_MEET);
    }

    @Test
    void staysPendingWhenAColleagueAtTheTableShouldDealWithIt() {
        MeetingRequest request = asked();

        request.referTo("Ada Rossi");

        assertThat(request.waitsFor(TARGET)).isTrue();
    }

    @Test
    void isAgreedWhateverItWas() {
        MeetingRequest request = asked();
        request.decline(TARGET, null, SHOWN_SOON);
        UUID slot = UUID.randomUUID();

        request.agree(Rank.WANT, slot, null, Answer.known(LATER, "organiser"));

        assertThat(request.state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(request.view().agreedSlotId()).isEqualTo(slot);
        assertThat(request.seemsPending(LATER)).isFalse();
    }

    @Test
    void saysWhatHappenedMeanwhile() {
        MeetingRequest request = asked();
        request.withdraw(SOON);

        assertThatThrownBy(() -> request.accept(TARGET, Rank.WANT, SHOWN_SOON))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.messageKey()).isEqualTo("meetingrequest.conflict.withdrawn"));
        assertThatThrownBy(request::expire).isInstanceOf(Conflict.class);
    }

    @Test
    void hasAMessageOfAtMostFiveHundredCharacters() {
        assertThatThrownBy(() -> Wish.ofAsker(Rank.WANT, "x".repeat(501)))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.field()).isEqualTo("message"));
        assertThat(Wish.ofAsker(Rank.WANT, "  ").message()).isNull();
        assertThat(Wish.ofAsker(Rank.WANT, "x".repeat(500)).message()).hasSize(500);
    }

    @Test
    void isBetweenTwo() {
        assertThatThrownBy(() -> new MeetingRequest(EVENT, ASKER, ASKER, wish(), NOW, NOW))
                .isInstanceOf(Rejected.class);
    }

    private static Wish wish() {
        return Wish.ofAsker(Rank.MUST_MEET, "We make gears");
    }

    private static MeetingRequest asked() {
        return new MeetingRequest(EVENT, ASKER, TARGET, wish(), NOW, NOW);
    }
}
