package it.incontro.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.DemoPortal;
import it.incontro.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DemoPortal
class DemoClockTests {

    private static final String MICHIGAN = "vtm-michigan-2025";

    @Autowired
    private MockMvc pages;

    @Autowired
    private DemoClock clock;

    @Autowired
    private TestDatabase database;

    @ParameterizedTest
    @CsvSource({
        "BEFORE_APPLICATIONS, 2025-01-19T09:00",
        "DURING_REQUESTS, 2025-03-12T09:00",
        "BUILDING_THE_AGENDA, 2025-04-13T09:00",
        "EVE, 2025-04-21T18:00",
        "FIRST_DAY, 2025-04-23T10:30",
        "AFTER, 2025-04-27T09:00"
    })
    void leadsToTheTellingMomentsOfAnEvent(TellingMoment moment, LocalDateTime local) throws Exception {
        pages.perform(post("/demo/clock/" + MICHIGAN)
                        .param("moment", moment.name())
                        .with(csrf()))
                .andExpect(redirectedUrl("/demo/clock#" + MICHIGAN));
        assertThat(times().get(MICHIGAN)).isBetween(local, local.plusMinutes(1));
    }

    @Test
    void movesTheTimeOfOneEventOnlyAndSendsNoMail() throws Exception {
        Map<String, LocalDateTime> before = times();
        int mails = mails();
        pages.perform(post("/demo/clock/vtm-torino-2026")
                        .param("at", "2026-03-24T10:30")
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        Map<String, LocalDateTime> after = times();
        assertThat(after.get("vtm-torino-2026"))
                .isBetween(LocalDateTime.of(2026, 3, 24, 10, 30), LocalDateTime.of(2026, 3, 24, 10, 31));
        assertThat(before.keySet())
                .filteredOn(code -> !code.equals("vtm-torino-2026"))
                .allSatisfy(code -> assertThat(after.get(code))
                        .isBetween(before.get(code), before.get(code).plusMinutes(2)));
        assertThat(mails()).isEqualTo(mails);
    }

    @Test
    void isFoundFromEveryPageOfTheDemo() throws Exception {
        String page = pages.perform(get("/").locale(Locale.ITALIAN))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("/demo/clock", "/demo/mailbox", "Demo: orologi degli eventi");
    }

    @Test
    void knowsNoClockOfAnUnknownEvent() throws Exception {
        pages.perform(post("/demo/clock/no-such-event").param("moment", "EVE").with(csrf()))
                .andExpect(status().isNotFound());
    }

    private Map<String, LocalDateTime> times() {
        return clock.all(Locale.ENGLISH).stream().collect(Collectors.toMap(DemoClockRow::code, DemoClockRow::local));
    }

    private int mails() throws SQLException {
        try (var connection = database.asSuperuser();
                var rows = connection.createStatement().executeQuery("select count(*) from outbox_mail")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
