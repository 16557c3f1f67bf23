package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.IndividualService;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonLinks;
import it.incontro.identity.PersonService;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.NamedService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** A person is proven, never typed: an address that somebody else typed joins, shows and changes nothing of who is known. */
@IncontroTest
class ProvenPersonTests {

    @Autowired
    private ApplicationContext context;

    private KnownPeople known;
    private Portal portal;

    @BeforeEach
    void everybodyIsKnown() {
        known = new KnownPeople(context);
        portal = new Portal(context);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressTypedAnywhereChangesNothingOfWhoHasItAndShowsNothing(KnownPeople.Known whose) throws Exception {
        String address = known.address(whose);
        String before = known.rowsOf(whose);

        for (TypingDoor door : TypingDoor.values()) {
            door.type(known, address);
            assertThat(known.rowsOf(whose)).as("after %s", door).isEqualTo(before);
        }
        known.admitApplicants();
        assertThat(known.rowsOf(whose)).as("after the admission").isEqualTo(before);
        known.releaseDelegation();
        assertThat(known.rowsOf(whose)).as("after the release").isEqualTo(before);
        known.publish();
        assertThat(known.rowsOf(whose)).as("after the publication").isEqualTo(before);
        StrangersReading reading = new StrangersReading(context, known);
        assertThat(reading.pagesAndFiles())
                .hasSize(known.pagesOfTheStranger().size())
                .allSatisfy((page, text) -> assertThat(text).as(page).doesNotContain(known.secret(whose)));
        assertThat(reading.mails())
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail).doesNotContain(known.secret(whose)));
        known.removeWhatWasTyped();
        assertThat(known.rowsOf(whose)).as("after the removal").isEqualTo(before);
    }

    @Test
    void nobodyTakesOverACompetitorByApplyingWithItsAddressAndChangingThatLater() throws Exception {
        String rivals = known.address(KnownPeople.Known.ATTENDEE);
        UUID applied = known.apply(rivals);
        UUID attendee = known.contactOf(applied);

        known.edit(applied, attendee, "stranger2@" + known.mark() + ".example");
        known.admit(applied);

        UUID account = known.accountOf("stranger2@" + known.mark() + ".example");
        assertThat(account).as("the new address was not heard").isNull();
        assertThat(portal.send(get(known.home(known.rival())), known.stranger()).getStatus())
                .isIn(403, 404);
        assertThat(known.emailOf(known.personOf(KnownPeople.Known.ATTENDEE))).isEqualTo(rivals);
    }

    @Test
    void anOwnRecordIsNotTurnedIntoTheRivalsByTypingItsAddressAfterwards() throws Exception {
        UUID own = known.strangersAttendee();

        known.edit(known.strangers(), own, known.address(KnownPeople.Known.ATTENDEE));

        UUID rivalsAccount = known.accountOf(known.address(KnownPeople.Known.ATTENDEE));
        assertThat(known.personsOf(rivalsAccount)).containsExactly(known.personOf(KnownPeople.Known.ATTENDEE));
        assertThat(known.individualsOf(known.address(KnownPeople.Known.ATTENDEE)))
                .isEqualTo(1);
    }

    @Test
    void whoIsNamedOpensNothingOfItUntilTheySayThatItIsThem() throws Exception {
        UUID added = known.attendee(known.strangers(), known.address(KnownPeople.Known.ATTENDEE));
        Visitor rival = Tenant.account(known.accountOf(known.address(KnownPeople.Known.ATTENDEE)));

        assertThat(portal.send(get(known.home(known.strangers())), rival).getStatus())
                .isIn(403, 404);
        assertThat(portal.send(get("/named"), rival).getContentAsString()).contains(known.strangersName());

        portal.send(post("/named/" + added + "/mine"), rival);

        assertThat(portal.send(get(known.home(known.strangers())), rival).getStatus())
                .isEqualTo(200);
    }

    @Test
    void whoSaysThatItIsNotThemIsStruckOffAndNothingElseHappens() throws Exception {
        String before = known.rowsOf(KnownPeople.Known.ATTENDEE);
        UUID added = known.attendee(known.strangers(), known.address(KnownPeople.Known.ATTENDEE));
        Visitor rival = Tenant.account(known.accountOf(known.address(KnownPeople.Known.ATTENDEE)));

        portal.send(post("/named/" + added + "/not-mine"), rival);

        assertThat(known.emailOf(added)).isNull();
        assertThat(known.rowsOf(KnownPeople.Known.ATTENDEE)).isEqualTo(before);
        assertThat(portal.send(get(known.home(known.strangers()) + "/attendees"), known.stranger())
                        .getContentAsString())
                .contains("struck off");
    }

    @Test
    void whoSaidNoIsNotAskedAgainByThoseWhoNamedThem() throws Exception {
        String address = known.address(KnownPeople.Known.ATTENDEE);
        Visitor rival = Tenant.account(known.accountOf(address));
        UUID added = known.attendee(known.strangers(), address);
        assertThat(known.questionsMailedAbout(added)).isEqualTo(1);
        portal.send(post("/named/" + added + "/not-mine"), rival);

        known.edit(known.strangers(), added, address);
        UUID again = known.attendee(known.strangers(), address);

        assertThat(known.questionsMailedAbout(added)).isEqualTo(1);
        assertThat(known.questionsMailedAbout(again)).isZero();
        assertThat(known.emailOf(added)).isNull();
        assertThat(known.emailOf(again)).isNull();
        assertThat(portal.send(get("/named"), rival).getContentAsString()).doesNotContain(known.strangersName());
    }

    @Test
    void anAddressIsAskedByMailAFewTimesADayWhoeverNamesIt() {
        String address = known.address(KnownPeople.Known.ACCOUNT);
        int mails = 0;
        for (int i = 0; i < 8; i++) {
            mails += known.questionsMailedAbout(known.attendee(known.strangers(), address));
        }

        assertThat(mails).isEqualTo(5);
        assertThat(known.call(() -> context.getBean(NamedService.class).asked(known.accountOf(address))))
                .as("the others wait on the page")
                .hasSize(8);
    }

    @Test
    void nobodyAnswersForSomebodyElse() throws Exception {
        UUID added = known.attendee(known.strangers(), known.address(KnownPeople.Known.ATTENDEE));

        assertThat(portal.send(post("/named/" + added + "/mine"), known.stranger())
                        .getStatus())
                .isEqualTo(404);
        assertThat(known.personsOf(known.accountOf(known.address(KnownPeople.Known.ATTENDEE))))
                .doesNotContain(added);
    }

    @Test
    void twoPeopleWithOneMailboxStayTwoUntilTheySayOtherwise() {
        String mailbox = "info@" + known.mark() + ".example";
        UUID one = known.person(known.strangers(), "Anna", mailbox);
        UUID other = known.person(known.strangers(), "Bruno", mailbox);
        UUID account = known.accountOf(mailbox);

        known.run(() -> context.getBean(SignInLinks.class).request(mailbox, "typed " + mailbox));
        known.run(() -> {
            NamedService named = context.getBean(NamedService.class);
            named.asked(account).forEach(hat -> named.answer(account, hat.personId(), true));
        });

        assertThat(known.nameOf(one)).isEqualTo("Anna");
        assertThat(known.nameOf(other)).isEqualTo("Bruno");
        assertThat(known.individualsOf(mailbox)).isEqualTo(2);
        assertThat(known.call(() -> context.getBean(NamedService.class).pairs(account)))
                .hasSize(1);
    }

    @Test
    void theOneWithTheMailboxIsAskedWhetherTwoNamesAreOnePerson() throws Exception {
        String mailbox = "info@" + known.mark() + ".example";
        UUID one = known.person(known.strangers(), "Anna", mailbox);
        UUID other = known.person(known.strangers(), "Bruno", mailbox);
        Visitor account = Tenant.account(known.accountOf(mailbox));
        portal.send(post("/named/" + one + "/mine"), account);
        portal.send(post("/named/" + other + "/mine"), account);

        assertThat(portal.send(get("/named"), account).getContentAsString())
                .contains("One person or two?", "Anna Otherwise", "Bruno Otherwise");
        portal.send(post("/named/" + one + "/with/" + other + "/one"), account);

        assertThat(known.individualsOf(mailbox)).isEqualTo(1);
    }

    @Test
    void aParticipationSeesOfAnotherHatOnlyThatThePersonIsNotFree() throws Exception {
        UUID rivals = known.personOf(KnownPeople.Known.ATTENDEE);
        UUID own = known.person(known.strangers(), "Known", known.address(KnownPeople.Known.ATTENDEE));
        String page =
                known.home(known.strangers()) + "/availability?attendee=" + known.attendeeId(known.strangers(), own);
        assertThat(portal.send(get(page), known.stranger()).getContentAsString())
                .doesNotContain("not free");

        known.run(() -> context.getBean(IndividualService.class).join(rivals, own));
        known.publish();

        assertThat(portal.send(get(page), known.stranger()).getContentAsString())
                .contains("not free")
                .doesNotContain(known.address(KnownPeople.Known.BUYER))
                .doesNotContain(known.secret(KnownPeople.Known.BUYER))
                .doesNotContain("rival " + known.mark());
        for (String other : List.of("/agenda", "/meeting-requests")) {
            assertThat(portal.send(get(known.home(known.strangers()) + other).locale(Locale.ENGLISH), known.stranger())
                            .getContentAsString())
                    .as(other)
                    .contains("Not free at the event", "Known " + known.secret(KnownPeople.Known.ATTENDEE) + ": ")
                    .doesNotContain(known.secret(KnownPeople.Known.BUYER))
                    .doesNotContain("rival " + known.mark());
        }
        assertThat(rowOnTheBoard()).as("the board").contains("not available");
    }

    private String rowOnTheBoard() throws Exception {
        String board = portal.send(get(known.board()).param("axis", "COMPANIES").locale(Locale.ENGLISH), known.owner())
                .getContentAsString();
        return Jsoup.parse(board)
                .select("tr:has(th:contains(" + known.strangersName() + "))")
                .text();
    }

    @Test
    void anInvitationToTheStaffShowsWhatWasTypedAndLeavesTheAccountAsItIsUntilItsOwnerAgrees() throws Exception {
        String address = known.address(KnownPeople.Known.ACCOUNT);
        UUID account = known.accountOf(address);
        known.call(() ->
                context.getBean(OrganiserService.class).invite(address, "Typed Name", StaffRole.STAFF, Locale.ENGLISH));

        assertThat(known.call(() -> context.getBean(OrganiserService.class).staff()))
                .filteredOn(row -> row.accountId().equals(account))
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("Typed Name"))
                .satisfies(row -> assertThat(row.agreed()).isFalse());
        SignInLinks links = context.getBean(SignInLinks.class);
        assertThat(links.use(links.mint(account)))
                .as("signs in by link as before")
                .isPresent();
        assertThat(known.call(() -> context.getBean(OrganiserService.class).roleOf(account)))
                .isEmpty();

        String token = known.call(() -> context.getBean(PersonLinks.class).mint(PersonLinks.Purpose.WORK, account));
        assertThat(portal.send(get("/sign-in/work/" + token), null).getStatus()).isEqualTo(200);
        assertThat(known.call(() -> context.getBean(OrganiserService.class).roleOf(account)))
                .as("looking agrees to nothing")
                .isEmpty();
        portal.send(post("/sign-in/work/" + token), null);

        assertThat(known.call(() -> context.getBean(OrganiserService.class).roleOf(account)))
                .contains(StaffRole.STAFF);
    }

    @Test
    void theAnswerToAnApplicationTellsNobodyWhetherAFirmIsKnown() throws Exception {
        String unknown = "Firm " + UUID.randomUUID();
        List<String> answers = new ArrayList<>();
        for (String firm : List.of(unknown, unknown, "rival " + known.mark())) {
            MockHttpServletResponse answer = portal.send(known.application(firm), null);
            answers.add(answer.getStatus() + " " + answer.getRedirectedUrl());
        }

        assertThat(answers).allMatch(answers.getFirst()::equals);
        assertThat(answers.getFirst()).startsWith("302").contains("/applications/received");
        assertThat(known.call(() -> context.getBean(AttendeeService.class).of(known.event(), known.rival())))
                .as("nothing was added to the rival's participation")
                .hasSize(2);
    }

    @Test
    void twoHatsOfOneNameThatOneAccountConfirmsAreOneForClashes() throws Exception {
        String address = known.address(KnownPeople.Known.ATTENDEE);
        UUID added = known.person(known.strangers(), "Known", address);
        UUID account = known.accountOf(address);

        portal.send(post("/named/" + added + "/mine"), Tenant.account(account));

        assertThat(known.individualsOf(address)).isEqualTo(1);
    }

    @Test
    void whatHappensUnderOneHatChangesNothingUnderAnother() {
        UUID rivals = known.personOf(KnownPeople.Known.ATTENDEE);
        UUID own = known.person(known.strangers(), "Known", known.address(KnownPeople.Known.ATTENDEE));
        known.run(() -> context.getBean(IndividualService.class).join(rivals, own));
        String before = known.rowsOf(KnownPeople.Known.ATTENDEE);

        known.rename(known.strangers(), own, "Somebody Else");
        known.block(own);
        known.removeWhatWasTyped();

        assertThat(known.rowsOf(KnownPeople.Known.ATTENDEE)).isEqualTo(before);
    }

    @Test
    void anAccountOpensAHatOnlyAfterItsOwnerConfirmedIt() {
        UUID added = known.attendee(known.strangers(), known.address(KnownPeople.Known.BUYER));
        UUID account = known.accountOf(known.address(KnownPeople.Known.BUYER));

        assertThat(known.personsOf(account)).doesNotContain(added);
        known.run(() -> context.getBean(PersonService.class).confirm(added));
        assertThat(known.personsOf(account)).contains(added);
    }
}
