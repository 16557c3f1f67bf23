package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@IncontroTest
class ReopeningTests {

    private static final LocalDateTime NEXT_WEEK =
            LocalDateTime.now(ZoneOffset.UTC).plusDays(7).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;
    private UUID ford;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        scene.accounts().prefer(scene.owner, Locale.ENGLISH);
        ford = scene.buyer("Ford", "Purchasing", "eva@ford.example");
    }

    @Test
    void opensAnActivityForOneParticipationAloneAndSaysSoOnItsPages() throws Exception {
        UUID other = scene.buyer("Denso", "Purchasing", "aki@denso.example");

        reopen("ANSWER", NEXT_WEEK);

        assertThat(page("/participations/" + ford)).contains("For you, answers to requests are open until");
        assertThat(page("/participations/" + other)).doesNotContain("For you, answers");
        assertThat(page("/participations/" + ford + "/record"))
                .contains("Answers to requests open until", "Opened again for this participation");
    }

    @Test
    void saysUntilWhenAnewAndClosesAgain() throws Exception {
        reopen("REQUEST", NEXT_WEEK);
        reopen("REQUEST", NEXT_WEEK.plusDays(1));
        assertThat(exceptions()).isEqualTo(1);

        mvc.perform(post(record("/reopenings/close"))
                        .param("activity", "REQUEST")
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(redirectedUrl(record("/record")));

        assertThat(exceptions()).isZero();
        assertThat(page("/participations/" + ford)).doesNotContain("For you");
        assertThat(page("/participations/" + ford + "/record")).contains("Closed again for this participation");
    }

    @Test
    void refusesWhatIsOverOrCannotBeOpenedForOneAlone() throws Exception {
        refused("REQUEST", NEXT_WEEK.minusYears(1).toString(), "until");
        refused("REQUEST", "", "until");
        refused("APPLY", NEXT_WEEK.toString(), "activity");

        assertThat(exceptions()).isZero();
    }

    @Test
    void isForOrganisersAlone() throws Exception {
        mvc.perform(post(record("/reopenings"))
                        .param("activity", "REQUEST")
                        .param("until", NEXT_WEEK.toString())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(exceptions()).isZero();
    }

    private void reopen(String activity, LocalDateTime until) throws Exception {
        mvc.perform(post(record("/reopenings"))
                        .param("activity", activity)
                        .param("until", until.toString())
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(redirectedUrl(record("/record")));
    }

    private void refused(String activity, String until, String field) throws Exception {
        mvc.perform(post(record("/reopenings"))
                        .param("activity", activity)
                        .param("until", until)
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")));
    }

    private String record(String rest) {
        return scene.url("/participations/" + ford + rest);
    }

    private int exceptions() {
        return Integer.parseInt(scene.read("select count(*) from activity_exception where participation_id = ?", ford)
                .getFirst());
    }

    private String page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(scene.url(path)).with(scene.asOwner()))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .text();
    }
}
