package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.IndividualService;
import it.incontro.identity.PersonService;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.Visitor;
import it.incontro.participation.NamedService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
        for (String page : known.pagesOfTheStranger()) {
            String text = portal.send(get(page), known.stranger()).getContentAsString();
            assertThat(text).as(page).doesNotContain(known.secret(whose));
        }
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

        known.run(() -> context.getBean(SignInLinks.class).request(mailbox));
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
