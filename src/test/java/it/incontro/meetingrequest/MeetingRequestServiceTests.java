package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroTest;
import it.incontro.event.Activity;
import it.incontro.event.ActivityClosed;
import it.incontro.event.RefusalsShown;
import it.incontro.identity.ActingFor;
import it.incontro.participation.ParticipationService;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IncontroTest
class MeetingRequestServiceTests {

    @Autowired
    private ApplicationContext context;

    private RequestScene scene;
    private MeetingRequestService service;
    private UUID event;
    private UUID company;
    private UUID buyer;

    @BeforeEach
    void setUp() {
        scene = new RequestScene(context);
        service = context.getBean(MeetingRequestService.class);
        event = scene.event.eventId();
        company = scene.company("Alfa", "gears");
        buyer = scene.buyer("Ford", "Purchasing", "gears");
    }

    @Test
    void asksOnceForEachPair() {
        UUID request = scene.ask(company, buyer, "first");

        rejects("meetingrequest.ask.already-asked", () -> scene.ask(company, buyer, "second"));
        assertThat(scene.read("select message from meeting_request where event_id = ?", event))
                .containsExactly("first");
        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void takesARequestInTheOtherDirectionAsAYes() {
        UUID request = scene.ask(company, buyer, "please");

        assertThat(scene.ask(buyer, company, "we too")).isEqualTo(request);
        assertThat(scene.stateOf(request)).isEqualTo("ACCEPTED");
    }

    @Test
    void keepsToWhoMayAskWhom() {
        UUID other = scene.company("Beta");

        rejects("meetingrequest.ask.not-allowed", () -> scene.ask(company, other, "partner"));
        scene.rules(true, RefusalsShown.AT_ONCE, null);

        assertThat(scene.stateOf(scene.ask(company, other, "partner"))).isEqualTo("PENDING");
        rejects(
                "meetingrequest.ask.not-allowed",
                () -> scene.ask(buyer, scene.buyer("Stellantis", "R&D"), "colleague"));
    }

    @Test
    void letsOnlyAdmittedOnesMeet() {
        scene.run(() -> scene.bean(ParticipationService.class).withdraw(event, buyer, null));

        rejects("meetingrequest.ask.not-admitted", () -> scene.ask(company, buyer, "please"));
    }

    @Test
    void keepsToTheWindowsButForTheOrganiserAndForExceptions() {
        scene.open(Activity.REQUEST, Duration.ofDays(-3), Duration.ofDays(-2));

        assertThatThrownBy(() -> scene.ask(company, buyer, "late")).isInstanceOf(ActivityClosed.class);
        ActingFor.set(company);
        try {
            assertThat(scene.stateOf(scene.ask(company, buyer, "by phone"))).isEqualTo("PENDING");
        } finally {
            ActingFor.clear();
        }
        assertThat(scene.read(
                        "select action from audit_entry where event_id = ? and subject_type = 'meeting_request'",
                        event))
                .containsExactly("meetingrequest.ask");
    }

    @Test
    void letsOneForWhomRequestsWereReopenedAskAfterTheWindow() {
        scene.open(Activity.REQUEST, Duration.ofDays(-3), Duration.ofDays(-2));
        scene.read("""
            insert into activity_exception (id, version, organiser_id, event_id, participation_id, activity, until,
                created_at)
            values (gen_random_uuid(), 0, ?, ?, ?, 'REQUEST', now() + interval '1 hour', now()) returning activity
            """, scene.event.organiserId(), event, company);
        UUID other = scene.company("Beta");

        assertThat(scene.stateOf(scene.ask(company, buyer, "late"))).isEqualTo("PENDING");
        assertThatThrownBy(() -> scene.ask(other, buyer, "late")).isInstanceOf(ActivityClosed.class);
    }

    @Test
    void answersOnlyWhileTheWindowIsOpen() {
        UUID request = scene.ask(company, buyer, "please");
        scene.open(Activity.ANSWER, Duration.ofDays(1), Duration.ofDays(2));

        assertThatThrownBy(() -> accept(buyer, request)).isInstanceOf(ActivityClosed.class);
        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void countsOpenRequestsAgainstTheLimitUntilTheAskerKnowsTheAnswer() {
        scene.rules(false, RefusalsShown.AT_ONCE, 1);
        UUID second = scene.buyer("Stellantis", "Purchasing");
        UUID request = scene.ask(company, buyer, "please");

        rejects("meetingrequest.ask.limit-reached", () -> scene.ask(company, second, "please"));
        decline(buyer, request, "no need");
        rejects("meetingrequest.ask.limit-reached", () -> scene.ask(company, second, "please"));
        scene.later(Duration.ofMinutes(11));

        assertThat(scene.stateOf(scene.ask(company, second, "please"))).isEqualTo("PENDING");
    }

    @Test
    void keepsANoFinalForTheAskerAndOpenForTheDecliner() {
        UUID request = scene.ask(company, buyer, "please");
        decline(buyer, request, null);
        scene.later(Duration.ofMinutes(11));

        rejects("meetingrequest.ask.final", () -> scene.ask(company, buyer, "once more"));
        assertThatThrownBy(() -> scene.run(() -> service.reopen(event, company, request)))
                .isInstanceOf(Conflict.class);
        scene.run(() -> service.reopen(event, buyer, request));

        assertThat(row(buyer, request).waits()).isTrue();
    }

    @Test
    void handsARequestOnToAColleagueFreeOfLimitsAndTakesItBack() {
        scene.rules(false, RefusalsShown.AT_ONCE, 1);
        UUID colleague = scene.buyer("Ford", "R&D");
        UUID request = scene.ask(company, buyer, "please");

        scene.run(() -> service.redirect(new Redirect(event, buyer, request, colleague, null)));

        assertThat(scene.stateOf(request)).isEqualTo("REDIRECTED");
        assertThat(states(colleague)).containsExactly("PENDING");
        assertThat(inbox(company, Box.SENT)).hasSize(1);
        scene.run(() -> service.undo(event, buyer, request));
        assertThat(states(colleague)).containsExactly("WITHDRAWN");
        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void handsARequestOnWithinTheSameCompanyOnly() {
        UUID stranger = scene.buyer("Stellantis", "R&D");
        UUID request = scene.ask(company, buyer, "please");

        rejects(
                "meetingrequest.redirect.not-a-colleague",
                () -> service.redirect(new Redirect(event, buyer, request, stranger, null)));
        scene.run(() -> service.redirect(new Redirect(event, buyer, request, null, "Eva Blu")));

        assertThat(row(buyer, request).colleagueNote()).isEqualTo("Eva Blu");
        assertThat(row(company, request).colleagueNote()).isNull();
        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void answersSeveralAtOnceAndLeavesWhatNoLongerWaits() {
        UUID first = scene.ask(company, buyer, "please");
        UUID second = scene.ask(scene.company("Beta"), buyer, "please");
        accept(buyer, first);

        int answered = scene.call(() -> service.answer(new AnswerSeveral(event, buyer, List.of(first, second), null)));

        assertThat(answered).isEqualTo(1);
        assertThat(scene.stateOf(first)).isEqualTo("ACCEPTED");
        assertThat(scene.stateOf(second)).isEqualTo("DECLINED");
    }

    @Test
    void reachesNoRequestOfOthersAndNoOtherEvent() {
        UUID request = scene.ask(company, buyer, "please");
        UUID stranger = scene.company("Beta");
        RequestScene elsewhere = new RequestScene(context);

        assertThatThrownBy(() -> accept(stranger, request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.run(() -> service.withdraw(event, buyer, request)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> elsewhere.run(() -> service.accept(elsewhere.event.eventId(), buyer, request, Rank.WANT)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.ask(elsewhere.company("Gamma"), buyer, "please"))
                .isInstanceOf(NotFound.class);
        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void entersWhatIsAgreedAndProposes() {
        UUID other = scene.buyer("Stellantis", "R&D");
        UUID agreed = scene.call(() -> service.agree(new Agree(event, company, buyer, Rank.WANT, null, null)));
        UUID proposed = scene.call(() -> scene.bean(RequestOffice.class)
                .propose(new Propose(event, company, other, Rank.WANT, "Good match", true)));

        assertThat(row(company, agreed).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(row(company, proposed).waits()).isTrue();
        accept(company, proposed);
        assertThat(scene.stateOf(proposed)).isEqualTo("PENDING");
        accept(other, proposed);
        assertThat(scene.stateOf(proposed)).isEqualTo("ACCEPTED");
    }

    private List<RequestRow> inbox(UUID me, Box box) {
        return scene.call(() -> scene.bean(RequestInbox.class).page(event, me, box, 1))
                .rows();
    }

    private RequestRow row(UUID me, UUID request) {
        return scene.call(() -> scene.bean(RequestInbox.class).only(event, me, request))
                .rows()
                .getFirst();
    }

    private List<String> states(UUID target) {
        return scene.read("select state from meeting_request where target_id = ?", target);
    }

    private void accept(UUID side, UUID request) {
        scene.run(() -> service.accept(event, side, request, Rank.WANT));
    }

    private void decline(UUID side, UUID request, @Nullable String reason) {
        scene.run(() -> service.decline(event, side, request, reason));
    }

    private void rejects(String key, ThrowingCallable deed) {
        assertThatThrownBy(() -> scene.run(() -> {
                    try {
                        deed.call();
                    } catch (RuntimeException | Error e) {
                        throw e;
                    } catch (Throwable e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isInstanceOfSatisfying(
                        Rejected.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
