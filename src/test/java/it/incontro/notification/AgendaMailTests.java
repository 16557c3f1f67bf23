package it.incontro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.agenda.AgendaScene;
import it.incontro.participation.InvitationRequested;
import it.incontro.support.Ids;
import it.incontro.timetable.AgendaPublished;
import it.incontro.timetable.PublicationStopped;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@IncontroTest
class AgendaMailTests {

    @Autowired
    ApplicationContext context;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private DueJobs jobs;
    private AgendaScene scene;
    private UUID mario;
    private UUID jane;
    private UUID mec;
    private UUID ford;
    private UUID meeting;
    private UUID first;

    @BeforeEach
    void aFirstVersion() {
        jobs = context.getBean(DueJobs.class);
        JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        scene = new AgendaScene(context);
        jobs.runAsIfAfter(Duration.ofDays(1));
        server.reset();
        sender.setPort(server.getSmtp().getPort());
        mario = scene.person("Mario", "Bianchi", "mario@mec.example");
        jane = scene.person("Jane", "Doe", "jane@ford.example");
        mec = scene.supplier("MEC", mario);
        ford = scene.buyer("Ford", jane);
        meeting = scene.meeting(mec, ford);
        first = scene.draft();
        scene.place(first, meeting, 0, mario, jane);
        scene.publish(first, 1, "PROVISIONAL");
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @Test
    void tellsEverybodyConcernedWithoutContactData() throws Exception {
        announce(first, 1);
        jobs.run();

        assertThat(readers()).containsExactlyInAnyOrder("mario@mec.example", "jane@ford.example");
        String text = MailParts.text(mailTo("jane@ford.example"));
        assertThat(text)
                .contains("your provisional agenda for VTM Michigan is ready (version 1)")
                .contains("New: Wed, Apr 23, 9:30 – 10:00 AM · MEC · Table 7, Centrepoint Marriott")
                .contains("Eastern Daylight Time, UTC−4")
                .contains("/invitations/")
                .doesNotContain("mario@mec.example");
        assertThat(mailTo("jane@ford.example").getFrom()[0].toString()).contains("noreply@incontro.example");
    }

    @Test
    void tellsOnlyThoseWhoseAgendaChangesAndWhatChanged() throws Exception {
        UUID ken = scene.person("Ken", "Sato", "ken-" + mark + "@toyota.example");
        UUID toyota = scene.buyer("Toyota", ken);
        UUID second = scene.draft();
        scene.place(second, meeting, 2, mario, jane);
        scene.publish(second, 2, "PROVISIONAL");
        UUID third = scene.draft();
        scene.place(third, meeting, 2, mario, jane);
        scene.place(third, scene.meeting(mec, toyota), 4, ken);
        scene.publish(third, 3, "FINAL");

        announce(second, 2);
        announce(third, 3);
        jobs.run();

        assertThat(Arrays.stream(server.getReceivedMessages()).toList()).hasSize(3);
        assertThat(MailParts.text(mailTo("jane@ford.example")))
                .contains("Moved: Wed, Apr 23, 10:30 – 11:00 AM · MEC")
                .contains("it was Wed, Apr 23, 9:30 – 10:00 AM");
        MimeMessage toKen = mailTo("ken-" + mark + "@toyota.example");
        assertThat(toKen.getSubject()).isEqualTo("VTM Michigan: your agenda (version 3)");
        assertThat(MailParts.file(toKen)).contains("BEGIN:VCALENDAR", "STATUS:CONFIRMED", "America/Detroit");
    }

    @Test
    void givesWhoWasNamedByOthersTheirPrivacyNoticeWithTheFirstMailAndLinksItInEach() throws Exception {
        UUID zoe = scene.person("Zoe", "Hill", "zoe-" + mark + "@toyota.example");
        UUID toyota = scene.buyer("Toyota", zoe);
        for (int round = 0; round < 2; round++) {
            scene.run(() -> context.publishEvent(new InvitationRequested(
                    scene.event.organiserId(), scene.event.eventId(), toyota, zoe, Ids.next())));
            jobs.run();
        }

        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            texts.add(MailParts.text(mail));
        }
        assertThat(texts).hasSize(2);
        assertThat(texts).allMatch(text -> text.contains("Privacy notice: http://localhost:8080/events/"));
        assertThat(texts.getFirst()).contains("because you were named as somebody who takes part");
        assertThat(texts.getLast()).doesNotContain("because you were named");
    }

    @Test
    void sendsNothingOfAStoppedPublication() {
        Instant later = Instant.now().plus(Duration.ofMinutes(10));
        scene.run(() -> context.publishEvent(
                new AgendaPublished(scene.event.organiserId(), scene.event.eventId(), first, 1, later)));
        jobs.run();
        assertThat(server.getReceivedMessages()).isEmpty();

        scene.run(() ->
                context.publishEvent(new PublicationStopped(scene.event.organiserId(), scene.event.eventId(), first)));
        jobs.runAsIfAfter(Duration.ofMinutes(11));

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void invitesABuyerByALinkThatOpensTheirPage() throws Exception {
        scene.run(() -> context.publishEvent(
                new InvitationRequested(scene.event.organiserId(), scene.event.eventId(), ford, jane, Ids.next())));
        jobs.run();

        MimeMessage mail = mailTo("jane@ford.example");
        assertThat(mail.getSubject()).isEqualTo("VTM Michigan: your invitation");
        assertThat(MailParts.text(mail))
                .contains("we would be very glad to have Ford at VTM Michigan")
                .contains("23–24 April 2025, Centrepoint Marriott, Pontiac")
                .containsPattern("coming:\\R\\R  - MEC\\R\\ROn your page")
                .containsPattern("http://localhost:8080/invitations/[A-Za-z0-9_-]{43}");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("anna@ceipiemonte.example");
    }

    private void announce(UUID plan, int number) {
        scene.run(() -> context.publishEvent(
                new AgendaPublished(scene.event.organiserId(), scene.event.eventId(), plan, number, Instant.now())));
    }

    private java.util.List<String> readers() throws Exception {
        java.util.List<String> readers = new java.util.ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            readers.add(MailParts.reader(mail));
        }
        return readers;
    }

    private MimeMessage mailTo(String address) throws Exception {
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (MailParts.reader(mail).equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }
}
