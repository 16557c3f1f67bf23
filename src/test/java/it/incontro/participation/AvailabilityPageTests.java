package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IncontroTest
class AvailabilityPageTests {

    private static final Instant NINE = Instant.parse("2035-04-23T13:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;
    private UUID company;
    private AttendeeView ada;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
        scene.openMorning();
        company = scene.applied("Alfa Inc", "ada@alfa.example");
        ada = scene.call(() -> scene.bean(AttendeeService.class).of(scene.event.eventId(), company))
                .getFirst();
    }

    @Test
    void showsTheSlotsInTheZoneOfTheEvent() throws Exception {
        mvc.perform(get(page()).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("09:00–09:30"), containsString("Detroit"))));
    }

    @Test
    void joinsNeighbouringSlotsAndFreesThemAgain() throws Exception {
        List<String> slots = scene.read("select id from meeting_slot order by starts_at");
        mvc.perform(save().param("slots", slots.get(0), slots.get(1)).param("note", "flight"))
                .andExpect(status().is3xxRedirection());

        assertThat(blocked())
                .extracting(UnavailabilityView::startsAt, UnavailabilityView::endsAt, UnavailabilityView::note)
                .containsExactly(tuple(NINE, NINE.plusSeconds(3600), "flight"));

        mvc.perform(save()).andExpect(status().is3xxRedirection());
        assertThat(blocked()).isEmpty();
    }

    @Test
    void blocksAWholeHalfDayWithOneTick() throws Exception {
        mvc.perform(save().param(
                        "sessions", scene.read("select id from meeting_session").getFirst()));

        assertThat(blocked())
                .extracting(UnavailabilityView::startsAt, UnavailabilityView::endsAt)
                .containsExactly(tuple(NINE, NINE.plusSeconds(5400)));
    }

    @Test
    void doesNotReachAnotherParticipationsAttendee() throws Exception {
        UUID other = scene.applied("Beta Inc", "eva@beta.example");

        mvc.perform(post(scene.url("/participations/" + other + "/availability"))
                        .with(csrf())
                        .with(scene.asOwner())
                        .param("attendee", ada.id().toString()))
                .andExpect(status().isNotFound());
    }

    private List<UnavailabilityView> blocked() {
        return scene.call(() -> scene.bean(AvailabilityService.class).of(scene.event.eventId(), ada.personId()));
    }

    private MockHttpServletRequestBuilder save() {
        return post(page())
                .with(csrf())
                .with(scene.asOwner())
                .param("attendee", ada.id().toString());
    }

    private String page() {
        return scene.url("/participations/" + company + "/availability");
    }
}
