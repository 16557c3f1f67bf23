package it.incontro.assurance;

import it.incontro.event.TeamRole;
import it.incontro.event.TeamService;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.StaffRole;
import it.incontro.participation.AddBuyer;
import it.incontro.participation.DelegationService;
import it.incontro.participation.InterpreterService;
import it.incontro.participation.MemberDetails;
import it.incontro.participation.RecruitingService;
import it.incontro.registry.CompanyProfile;
import it.incontro.registry.RegisterCompany;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places where somebody can type an address that is not theirs. */
enum TypingDoor {
    APPLICATION {
        @Override
        void type(KnownPeople known, String address) {
            known.noteTyped(known.contactOf(known.apply(address)));
        }
    },
    ATTENDEE {
        @Override
        void type(KnownPeople known, String address) {
            known.attendee(known.strangers(), address);
        }
    },
    CHANGE_OF_AN_ATTENDEE {
        @Override
        void type(KnownPeople known, String address) {
            known.edit(known.strangers(), known.strangersAttendee(), address);
        }
    },
    CHANGE_OF_AN_ATTENDEE_NOBODY_WROTE_TO {
        @Override
        void type(KnownPeople known, String address) {
            UUID person = known.attendee(known.strangers(), null);
            known.edit(known.strangers(), person, address);
        }
    },
    BUYER {
        @Override
        void type(KnownPeople known, String address) {
            RegisterCompany firm =
                    new RegisterCompany("Firm " + UUID.randomUUID(), "US", null, null, CompanyProfile.EMPTY);
            UUID participation = known.call(() -> known.bean(RecruitingService.class)
                    .add(
                            known.event(),
                            new AddBuyer(
                                    null,
                                    firm,
                                    "Purchasing",
                                    null,
                                    null,
                                    Set.of(),
                                    List.of(known.details("Typed", address)),
                                    null,
                                    null,
                                    null)));
            known.noteTyped(known.contactOf(participation));
        }
    },
    MEMBER {
        @Override
        void type(KnownPeople known, String address) {
            known.call(() -> known.bean(DelegationService.class)
                    .addMember(
                            known.event(),
                            known.delegation(),
                            person(address),
                            new MemberDetails("Ente", null, null, false)));
        }
    },
    INTERPRETER {
        @Override
        void type(KnownPeople known, String address) {
            known.call(() ->
                    known.bean(InterpreterService.class).add(known.event(), person(address), List.of("it", "en")));
        }
    },
    CHANGE_OF_AN_INTERPRETER {
        @Override
        void type(KnownPeople known, String address) {
            UUID own = known.call(
                    () -> known.bean(InterpreterService.class).add(known.event(), person(null), List.of("it", "en")));
            known.run(() -> known.bean(InterpreterService.class)
                    .edit(known.event(), own, person(address), List.of("it", "en")));
        }
    },
    STAFF {
        @Override
        void type(KnownPeople known, String address) {
            known.call(
                    () -> known.bean(OrganiserService.class).invite(address, "Typed", StaffRole.OWNER, Locale.ENGLISH));
        }
    },
    TEAM {
        @Override
        void type(KnownPeople known, String address) {
            known.run(() -> known.bean(TeamService.class)
                    .invite(known.event(), address, "Typed", TeamRole.DESK, Locale.ENGLISH));
        }
    },
    INVITATION_RENEWED {
        @Override
        void type(KnownPeople known, String address) {
            known.attendee(known.strangers(), address);
            known.renewInvitation();
        }
    },
    MY_DATA {
        @Override
        void type(KnownPeople known, String address) throws Exception {
            known.askForData(known.attendee(known.strangers(), address));
        }
    },
    SIGN_IN_LINK {
        @Override
        void type(KnownPeople known, String address) {
            known.bean(SignInLinks.class).request(address, "typed " + address);
        }
    };

    abstract void type(KnownPeople known, String address) throws Exception;

    static PersonDetails person(@Nullable String address) {
        return new PersonDetails(null, "Typed", "Otherwise", address, "+39 000", Locale.ENGLISH);
    }
}
