package it.incontro.demo;

import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.EventTeam;
import it.incontro.event.TeamRole;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.participation.InvitationService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes one event of the demo from its script, and leaves its clock at the moment that the script tells. */
@Component
@Profile("demo")
class EventSeed {

    private static final Duration SINCE_THE_LAST_APPLICATION = Duration.ofDays(1);

    private final EventService events;
    private final EventTeam team;
    private final AccountService accounts;
    private final EventScenery scenery;
    private final EventCast cast;
    private final EventInterpreting interpreting;
    private final EventCrowd crowd;
    private final EventTalks talks;
    private final EventProgramme programme;
    private final EventAgenda agenda;
    private final InvitationService invitations;
    private final SeededMails mails;
    private final DemoClock clock;

    EventSeed(
            EventService events,
            EventTeam team,
            AccountService accounts,
            EventScenery scenery,
            EventCast cast,
            EventInterpreting interpreting,
            EventCrowd crowd,
            EventTalks talks,
            EventProgramme programme,
            EventAgenda agenda,
            InvitationService invitations,
            SeededMails mails,
            DemoClock clock) {
        this.events = events;
        this.team = team;
        this.accounts = accounts;
        this.scenery = scenery;
        this.cast = cast;
        this.interpreting = interpreting;
        this.crowd = crowd;
        this.talks = talks;
        this.programme = programme;
        this.agenda = agenda;
        this.invitations = invitations;
        this.mails = mails;
        this.clock = clock;
    }

    /** Gives the crowd that is still on its way when the script has been played. */
    CompletableFuture<Void> play(DemoScript script, @Nullable UUID project) {
        Stage stage = scenery.setUp(script, project);
        CompletableFuture<Void> gathering = gather(stage);
        Instant now = LocalDateTime.parse(script.now()).atZone(stage.zone()).toInstant();
        script.team().stream().map(Cells::of).forEach(line -> join(stage, line));
        clock.set(stage.event(), LocalDateTime.parse(script.joined()));
        cast.bring(stage);
        interpreting.bring(stage);
        talks.hold(stage);
        programme.arrange(stage);
        if (script.status() == EventStatus.CLOSED) {
            agenda.publish(stage);
        }
        mails.stopAllBut(stage.event(), parties(stage, script.told()));
        clock.set(stage.event(), now.minus(SINCE_THE_LAST_APPLICATION));
        script.applicants().forEach(firm -> cast.apply(stage, firm));
        parties(stage, script.invited()).forEach(id -> invitations.invite(stage.event(), id));
        if (script.status() == EventStatus.CLOSED) {
            events.become(stage.event(), EventStatus.CLOSED);
        }
        clock.set(stage.event(), now);
        return gathering;
    }

    /** Beside the script, because thousands of rows take their time and nothing in it needs them. */
    private CompletableFuture<Void> gather(Stage stage) {
        UUID organiser = CurrentTenant.required();
        return CompletableFuture.runAsync(() -> CurrentTenant.runAs(organiser, () -> crowd.gather(stage)));
    }

    private void join(Stage stage, Cells line) {
        UUID account = accounts.openFor(line.at(0), line.at(1), Locale.ITALIAN);
        team.take(stage.event(), account, TeamRole.valueOf(line.at(2)));
    }

    private static List<UUID> parties(Stage stage, List<String> names) {
        return names.stream().map(name -> stage.id(Stage.Kind.PARTY, name)).toList();
    }
}
