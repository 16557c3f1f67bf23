package it.incontro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.agenda.AgendaScene;
import it.incontro.identity.AccountService;
import it.incontro.identity.AddressChangeService;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

/** The mails that ask somebody whether it is them, and the pages that they open. */
@IncontroTest
class NamedMailTests {

    private static final Pattern LINK = Pattern.compile("/named/(by-mail|address)/[A-Za-z0-9_-]{43}");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "known@" + mark + ".example";
    private DueJobs jobs;
    private AgendaScene scene;
    private UUID known;
    private UUID named;

    @BeforeEach
    void somebodyIsKnownAndNamedAgain() {
        jobs = context.getBean(DueJobs.class);
        JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        jobs.runAsIfAfter(Duration.ofDays(1));
        scene = new AgendaScene(context);
        known = scene.person("Karen", "Secretname", address);
        scene.supplier("Ford", known);
        scene.run(() -> context.getBean(PersonService.class).giveAccount(known));
        context.getBean(AccountService.class)
                .prove(context.getBean(AccountService.class)
                        .findByEmail(address)
                        .orElseThrow()
                        .id());
        named = scene.person("Karin", "Wrongname", address);
        scene.supplier("Stranger Inc", named);
        scene.run(() -> context.getBean(PersonService.class).giveAccount(named));
        jobs.run();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theMailAsksWithoutSayingAnythingOfTheOtherHatAndOnlyTheClickAnswers() throws Exception {
        String mail = only(address);
        assertThat(mail).contains("Stranger Inc").doesNotContain("Secretname").doesNotContain("Ford");
        String link = link(mail);

        String english = page(link, Locale.ENGLISH);
        String italian = page(link, Locale.ITALIAN);

        assertThat(english)
                .contains("Is that you?", "That’s me", "Not me", "Karin Wrongname, attendee of Stranger Inc");
        assertThat(italian)
                .contains("È lei?", "Sono io", "Non sono io", "Karin Wrongname, partecipante di Stranger Inc");
        assertThat(english + italian).doesNotContain("Secretname").doesNotContain("Ford");
        assertThat(personsOfAccount()).containsExactly(known);
    }

    @Test
    void whoSaysYesOpensBothAndTheyStayTwoAsLongAsTheNamesDiffer() throws Exception {
        String link = link(only(address));

        mvc.perform(post(link + "/mine").with(csrf())).andReturn();

        assertThat(personsOfAccount()).containsExactlyInAnyOrder(known, named);
        assertThat(individual(known)).isNotEqualTo(individual(named));
        assertThat(mvc.perform(get(link)).andReturn().getResponse().getStatus()).isEqualTo(410);
    }

    @Test
    void whoSaysNoIsStruckOffAndTheParticipationIsToldWhenSomebodyElseIsItsContact() throws Exception {
        String link = link(only(address));

        mvc.perform(post(link + "/not-mine").with(csrf())).andReturn();
        mvc.perform(post(link + "/mine").with(csrf())).andReturn();

        assertThat(personsOfAccount()).containsExactly(known);
        assertThat(scene.call(() -> context.getBean(PersonService.class).find(named))
                        .email())
                .isNull();
    }

    @Test
    void nobodyIsAskedByMailAgainAndAgain() throws Exception {
        mvc.perform(post(link(only(address)) + "/not-mine").with(csrf())).andReturn();
        server.purgeEmailFromAllMailboxes();

        UUID again = name("Karin");
        jobs.run();

        assertThat(server.getReceivedMessages()).noneMatch(mail -> isTo(mail, address));
        assertThat(scene.call(() -> context.getBean(PersonService.class).find(again))
                        .standing())
                .isEqualTo(PersonView.Standing.ASKED);
    }

    @Test
    void oneMailboxIsAskedAFewTimesADay() throws Exception {
        for (int i = 0; i < 9; i++) {
            name("Karin " + i);
        }
        jobs.run();

        assertThat(server.getReceivedMessages())
                .filteredOn(mail -> isTo(mail, address))
                .hasSize(5);
    }

    private UUID name(String givenName) {
        UUID person = scene.person(givenName, "Wrongname", address);
        scene.supplier("Stranger " + givenName, person);
        scene.run(() -> context.getBean(PersonService.class).giveAccount(person));
        return person;
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void anAddressMovesOnlyAfterTheOldAndTheNewOneHaveAgreed() throws Exception {
        String next = "next@" + mark + ".example";
        server.purgeEmailFromAllMailboxes();
        scene.run(() -> context.getBean(AddressChangeService.class).request(known, next));
        jobs.run();

        String old = link(only(address));
        String fresh = link(only(next));
        mvc.perform(post(fresh + "/agree").with(csrf())).andReturn();
        assertThat(email()).isEqualTo(address);
        mvc.perform(post(old + "/agree").with(csrf())).andReturn();

        assertThat(email()).isEqualTo(next);
        assertThat(personsOfAccount()).isEmpty();
        assertThat(page(old, Locale.ENGLISH)).contains("Nothing to answer any more");
    }

    @Test
    void oneNoLeavesTheAddressAsItIs() throws Exception {
        String next = "next@" + mark + ".example";
        server.purgeEmailFromAllMailboxes();
        scene.run(() -> context.getBean(AddressChangeService.class).request(known, next));
        jobs.run();

        String old = link(only(address));
        String fresh = link(only(next));
        mvc.perform(post(old + "/refuse").with(csrf())).andReturn();
        mvc.perform(post(fresh + "/agree").with(csrf())).andReturn();

        assertThat(email()).isEqualTo(address);
    }

    private String email() {
        return scene.call(() -> context.getBean(PersonService.class).find(known))
                .email();
    }

    private List<UUID> personsOfAccount() {
        UUID account = context.getBean(AccountService.class)
                .findByEmail(address)
                .orElseThrow()
                .id();
        return scene.call(() -> context.getBean(PersonService.class).personsOf(account));
    }

    private String individual(UUID person) {
        return scene.call(() -> context.getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(status -> context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("select individual_id::text from person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single()));
    }

    private String page(String link, Locale locale) throws Exception {
        String html = mvc.perform(get(link).locale(locale).header("Accept-Language", locale.getLanguage()))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        return Jsoup.parse(html).select("main").text();
    }

    private static String link(String mail) {
        Matcher found = LINK.matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }

    /** The text of the only mail to an address that asks something. */
    private String only(String to) throws Exception {
        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            String text = MailParts.text(mail);
            if (mail.getAllRecipients()[0].toString().contains(to)
                    && LINK.matcher(text).find()) {
                texts.add(text);
            }
        }
        assertThat(texts).hasSize(1);
        return texts.getFirst();
    }
}
