package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class LayoutPagesTests extends EventBeingSetUp {

    @Test
    void aSessionIsCutIntoSlotsOfTheEventsZone() throws Exception {
        UUID day = as(() -> days.of(event).getFirst().id());

        MockHttpServletResponse answer = send(session(day, "09:00", "11:00"), owner);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/events/" + code + "/setup/days");
        assertThat(as(() -> layout.slots(event)))
                .extracting(slot -> slot.startsAt().toString())
                .containsExactly(
                        "2027-03-13T14:00:00Z", "2027-03-13T14:30:00Z", "2027-03-13T15:00:00Z", "2027-03-13T15:30:00Z");
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAtItsField() throws Exception {
        UUID day = as(() -> days.of(event).getLast().id());

        Document page = page(session(day, "02:30", "11:00"), 422);

        assertThat(page.select("#start-error").text()).contains("02:30", "America/Detroit");
        assertThat(page.select("#start").val()).isEqualTo("02:30");
    }

    @Test
    void slotsThatStayAsTheyAreKeepTheirIds() throws Exception {
        UUID day = as(() -> days.of(event).getFirst().id());
        UUID session = as(() -> sessions.add(event, day, times("09:00", "10:00")));
        List<UUID> before =
                as(() -> layout.slots(event)).stream().map(SlotView::id).toList();

        as(() -> sessions.change(event, session, times("09:00", "11:00"), false));

        assertThat(as(() -> layout.slots(event)).stream().map(SlotView::id))
                .hasSize(4)
                .startsWith(before.toArray(UUID[]::new));
    }

    @Test
    void manyPointsAreAddedAtOnce() throws Exception {
        UUID venue = as(() -> layout.venues(event).getFirst().id());

        send(points(venue, "Tavolo", "9", "11"), owner);
        Document again = page(points(venue, "Tavolo", "11", "12"), 422);

        assertThat(as(() -> layout.points(event)))
                .extracting(PointView::name)
                .containsExactly("Tavolo 9", "Tavolo 10", "Tavolo 11");
        assertThat(again.select("#name-error").text()).isEqualTo("Tavolo 11 c’è già in questa sede.");
    }

    @Test
    void aWindowIsEnteredInTheEventsLocalTime() throws Exception {
        send(
                post("/events/{code}/setup/windows/APPLY", code)
                        .param("opensAt", "2027-01-10T09:00")
                        .param("closesAt", "2027-02-10T18:00"),
                owner);

        assertThat(as(() -> windows.of(event)))
                .extracting(window -> window.opensAt().toString())
                .containsExactly("2027-01-10T14:00:00Z");
    }

    @Test
    void anotherZoneIsRefusedOnceTimesAreSet() throws Exception {
        UUID day = as(() -> days.of(event).getFirst().id());
        as(() -> sessions.add(event, day, times("09:00", "10:00")));

        Document page = page(detailsForm().param("zone", "Europe/Rome"), 422);

        assertThat(page.select("#zone-error").text()).contains("America/Detroit");
    }

    private MockHttpServletRequestBuilder detailsForm() {
        return post("/events/{code}/setup/details", code)
                .param("format", "MISSION")
                .param("titleIt", "Missione Michigan")
                .param("titleEn", "Mission Michigan")
                .param("summaryIt", "")
                .param("summaryEn", "")
                .param("venue", "Pontiac")
                .param("city", "Pontiac")
                .param("country", "US")
                .param("startsOn", "2027-03-13")
                .param("endsOn", "2027-03-14")
                .param("contactName", "Anna")
                .param("contactEmail", "anna@piemonte.example");
    }

    private MockHttpServletRequestBuilder points(UUID venue, String name, String first, String last) {
        return post("/events/{code}/setup/meeting-points", code)
                .param("venueId", venue.toString())
                .param("kind", "TABLE")
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .param("desks", "1");
    }

    private MockHttpServletRequestBuilder session(UUID day, String start, String end) {
        return post("/events/{code}/setup/days/{day}/sessions/new", code, day)
                .param("start", start)
                .param("end", end)
                .param("slotMinutes", "25")
                .param("changeoverMinutes", "5");
    }

    private static SessionTimes times(String start, String end) {
        return new SessionTimes(LocalTime.parse(start), LocalTime.parse(end), 25, 5);
    }
}
