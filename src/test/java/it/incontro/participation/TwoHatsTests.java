package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroTest;
import it.incontro.identity.PersonDetails;
import it.incontro.support.Rejected;
import it.incontro.support.Text;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IncontroTest
class TwoHatsTests {

    private static final MemberDetails DELEGATE =
            new MemberDetails("Confindustria Piemonte", "Delegate", "Delegata", false);

    @Autowired
    private ApplicationContext context;

    private Scene scene;
    private UUID event;
    private DelegationService delegations;
    private UUID delegation;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        event = scene.event.eventId();
        delegations = context.getBean(DelegationService.class);
        delegation = scene.call(() -> delegations.create(event, new Text("Piedmont System", "Sistema Piemonte")));
    }

    @Test
    void anAddressTypedForADelegationMakesNobodyAMemberWhoIsKnown() {
        UUID company = scene.applied("Dumarey", "Ada@Dumarey.example");
        scene.call(() -> delegations.addMember(event, delegation, person("ada@dumarey.EXAMPLE"), DELEGATE));

        AttendeeView attendee = scene.call(
                        () -> scene.bean(AttendeeService.class).of(event, company))
                .getFirst();
        assertThat(members()).extracting(MemberView::personId).doesNotContain(attendee.personId());
        assertThat(scene.read("select count(distinct individual_id) from person where email = 'ada@dumarey.example'"))
                .containsExactly("2");
    }

    @Test
    void anAttendeePickedForADelegationHasARecordForEachHatAndIsOneForClashes() {
        UUID company = scene.applied("Dumarey", "eva@dumarey.example");
        UUID attendee = scene.call(() -> scene.bean(AttendeeService.class).of(event, company))
                .getFirst()
                .personId();
        scene.call(() -> delegations.addMember(event, delegation, attendee, DELEGATE));

        UUID member = members().getFirst().personId();
        assertThat(member).isNotEqualTo(attendee);
        assertThat(scene.read("select distinct individual_id from person where id in ('%s', '%s')"
                        .formatted(attendee, member)))
                .containsExactly(attendee.toString());
    }

    @Test
    void anAttendeeCanBePickedForADelegationOnce() {
        scene.applied("Dumarey", "eva@dumarey.example");
        PersonRow picked =
                scene.call(() -> delegations.candidates(event, delegation)).getFirst();
        scene.call(() -> delegations.addMember(event, delegation, picked.personId(), DELEGATE));

        assertThat(picked.comesFor()).isEqualTo("Dumarey");
        assertThat(scene.call(() -> delegations.candidates(event, delegation))).isEmpty();
        assertThatThrownBy(
                        () -> scene.call(() -> delegations.addMember(event, delegation, picked.personId(), DELEGATE)))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void membersMoveInTheOrderOfPrecedence() {
        UUID first = scene.call(() -> delegations.addMember(event, delegation, person("a@a.example"), DELEGATE));
        UUID second = scene.call(() -> delegations.addMember(event, delegation, person("b@b.example"), DELEGATE));
        UUID third = scene.call(() -> delegations.addMember(event, delegation, person(null), DELEGATE));

        scene.run(() -> delegations.moveMember(event, delegation, third, -1));
        scene.run(() -> delegations.moveMember(event, delegation, first, -1));

        assertThat(members()).extracting(MemberView::id).containsExactly(first, third, second);
    }

    @Test
    void membersCanSignInOnceTheDelegationIsReleased() {
        scene.call(() -> delegations.addMember(event, delegation, person("head@regione.example"), DELEGATE));
        assertThat(scene.accounts().findByEmail("head@regione.example")).isEmpty();

        scene.run(() -> delegations.release(event, delegation));

        assertThat(scene.accounts().findByEmail("head@regione.example")).isPresent();
    }

    private List<MemberView> members() {
        return scene.call(() -> delegations.find(event, delegation)).members();
    }

    private static PersonDetails person(@Nullable String email) {
        return new PersonDetails(null, "Ada", "Rossi", email, null, Locale.ITALIAN);
    }
}
