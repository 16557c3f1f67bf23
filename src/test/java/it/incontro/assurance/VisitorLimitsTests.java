package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.Limit;
import it.incontro.identity.RateLimits;
import it.incontro.support.TooManyRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What visitors cause by typing is counted: mails to whoever they name, renewals of links, links that never were. */
@IncontroTest
class VisitorLimitsTests {

    @Autowired
    private ApplicationContext context;

    private FullEvent event;
    private Portal portal;
    private String client;

    @BeforeEach
    void comeFromSomewhere() {
        event = new FullEvent(new Tenant(context));
        portal = new Portal(context);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        client = "2001:db8:%x:%x::1".formatted(random.nextInt(0xffff), random.nextInt(0xffff));
    }

    @Test
    void applicationsThatNameOneAddressAgainAndAgainAreStoppedAndKeepWhatWasTyped() throws Exception {
        String victim = "victim@" + event.tenant.mark + ".example";
        List<MockHttpServletResponse> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(portal.send(application("Firm " + i, victim), null));
        }

        assertThat(answers.stream().map(MockHttpServletResponse::getStatus))
                .startsWith(302)
                .endsWith(429);
        assertThat(answers.stream().filter(answer -> answer.getStatus() == 302)).hasSize(8);
        MockHttpServletResponse last = answers.getLast();
        assertThat(Long.parseLong(String.valueOf(last.getHeader("Retry-After"))))
                .isBetween(1L, 3600L);
        Document page = Jsoup.parse(last.getContentAsString());
        assertThat(page.select("#errors").text()).contains("Several messages have been sent because of this already");
        assertThat(page.select("#legalName").val()).isEqualTo("Firm 11");
        assertThat(portal.send(application("Another", "other@" + event.tenant.mark + ".example"), null)
                        .getStatus())
                .as("others still apply from there")
                .isEqualTo(302);
    }

    @Test
    void aLinkIsRenewedAFewTimesAnHour() throws Exception {
        List<MockHttpServletResponse> answers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            answers.add(portal.send(
                    post("/invitations/" + event.linkToken + "/renew")
                            .with(from(client))
                            .locale(Locale.ITALIAN),
                    null));
        }
        assertThat(answers.stream().map(MockHttpServletResponse::getStatus))
                .containsExactly(200, 200, 200, 200, 429, 429);
        assertThat(Long.parseLong(String.valueOf(answers.getLast().getHeader("Retry-After"))))
                .isBetween(1L, 900L);
        assertThat(answers.getLast().getContentAsString()).contains("Sono già stati richiesti più link");
    }

    @Test
    void linksThatNeverWereAreNotGuessedForLong() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 102; i++) {
            answers.add(portal.send(
                            get("/sign-in/link/" + UUID.randomUUID() + "xxxxxxx")
                                    .with(from(client)),
                            null)
                    .getStatus());
        }
        MockHttpServletResponse stopped = portal.send(
                get("/invitations/" + UUID.randomUUID()).with(from(client)).queryParam("lang", "en"), null);

        assertThat(answers.subList(0, 100)).doesNotContain(429);
        assertThat(answers.subList(100, 102)).containsOnly(429);
        assertThat(stopped.getStatus()).isEqualTo(429);
        assertThat(stopped.getContentAsString())
                .contains("Too many links that do not exist were opened from here")
                .contains(String.valueOf(stopped.getHeader("X-Request-Id")));
    }

    /** Two beans on one database are what two nodes are. */
    @Test
    void twoNodesCountTogether() {
        var beans = context.getAutowireCapableBeanFactory();
        RateLimits one = beans.createBean(RateLimits.class);
        RateLimits other = beans.createBean(RateLimits.class);
        String who = UUID.randomUUID().toString();
        one.take(Limit.RENEWAL, who);
        other.take(Limit.RENEWAL, who);
        one.take(Limit.RENEWAL, who);
        other.take(Limit.RENEWAL, who);

        assertThatThrownBy(() -> one.take(Limit.RENEWAL, who)).isInstanceOf(TooManyRequests.class);
        assertThatThrownBy(() -> other.take(Limit.RENEWAL, who)).isInstanceOf(TooManyRequests.class);
    }

    private MockHttpServletRequestBuilder application(String name, String email) {
        return post("/events/" + event.event.code() + "/applications/new")
                .with(from(client))
                .param("legalName", name)
                .param("country", "US")
                .param("city", "Pontiac")
                .param("people[0].givenName", "Ada")
                .param("people[0].familyName", "Rossi")
                .param("people[0].email", email)
                .param("privacy", "true")
                .param("notice", event.notice());
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }
}
