package health.attune.appointments.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.appointments.Appointment;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.appointments.Status;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a person reads of their own appointments, and does with them. */
@AttuneTest
class OwnAppointmentPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    Booked booked;
    Principal themself;
    Appointment one;
    String way;

    @BeforeEach
    void aPersonWithAnAppointment() {
        booked = Booked.with(world);
        themself = world.account(booked.person());
        one = booked.in(50);
        bookings.book(booked.worker(), List.of(one));
        way = booked.list() + "/" + one.id();
    }

    @Test
    void whatIsToComeIsReadInTheZoneOfTheSiteAndInTheirOwn() throws Exception {
        page(get("/me/appointments"))
                .andExpect(content().string(containsString("Visit with")))
                .andExpect(content().string(containsString(way)))
                .andExpect(content().string(not(containsString("where you are"))));
        jdbc.sql("update people.person set time_zone = 'America/Los_Angeles' where id = ?")
                .param(booked.person())
                .update();
        page(get("/me/appointments")).andExpect(content().string(containsString("where you are")));
        page(get("/me/appointments").header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Mis citas")));
    }

    @Test
    void anotherTimeIsAskedForAndStaffSeeIt() throws Exception {
        send(themself, post(way + "/wish"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#wish\"")));
        send(themself, post(way + "/wish").param("wish", "Mornings are better"))
                .andExpect(redirectedUrl("/me/appointments?done=wished"));
        send(booked.worker(), get(booked.list()))
                .andExpect(content().string(containsString("Asks for another time: Mornings are better")));
        send(booked.worker(), delete(way + "/wish")).andExpect(redirectedUrl(booked.list() + "?done=kept"));
        send(booked.worker(), get(booked.list()))
                .andExpect(content().string(not(containsString("Mornings are better"))));
    }

    @Test
    void theyCallItOffForAReasonOfTheirs() throws Exception {
        send(themself, post(way + "/cancellation").param("why", "site-closed"))
                .andExpect(status().isUnprocessableContent());
        send(themself, post(way + "/cancellation").param("why", "person-no-way"))
                .andExpect(redirectedUrl("/me/appointments?done=cancelled"));
        page(get("/me/appointments?done=cancelled"))
                .andExpect(content().string(containsString("It is called off.")))
                .andExpect(content().string(containsString("Nothing is agreed on at the moment.")));
        send(booked.worker(), get("/people/" + booked.person() + "/contacts"))
                .andExpect(content().string(containsString("Canceled by the person")));
    }

    @Test
    void whatIsProposedTheyAgreeTo() throws Exception {
        var state = Appointment.State.begun(Status.PROPOSED, null);
        var proposed = new Appointment(
                booked.in(80).id(),
                booked.person(),
                booked.program(),
                booked.in(80).plan(),
                state,
                Labels.NONE);
        bookings.book(booked.worker(), List.of(proposed));
        page(get("/me/appointments")).andExpect(content().string(containsString("Does this suit you?")));
        send(themself, post(booked.list() + "/" + proposed.id() + "/acceptance"))
                .andExpect(redirectedUrl("/me/appointments?done=accepted"));
        page(get("/me/appointments")).andExpect(content().string(not(containsString("Does this suit you?"))));
    }

    @Test
    void theFileForTheirOwnCalendarNamesNobodyAndNoLink() throws Exception {
        jdbc.sql("update appointments.appointment set mode = 'video', video_link = 'https://video.example.org/r/1'"
                        + " where id = ?")
                .param(one.id())
                .update();
        page(get(way)).andExpect(content().string(containsString("https://video.example.org/r/1")));
        var file = page(get(way + "/file")).andReturn().getResponse().getContentAsString();
        assertThat(file)
                .contains("BEGIN:VEVENT", "SUMMARY:Appointment", one.id().toString())
                .doesNotContain("video.example", "Staff", "Collaborative", "Wellness");
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        var other = world.account(world.person("Somebody", "Else"));
        for (var request : List.of(get(way), get(way + "/file"), delete(way + "/wish")))
            send(other, request).andExpect(status().isNotFound());
        send(other, post(way + "/wish").param("wish", "x")).andExpect(status().isNotFound());
        send(other, get("/me/appointments")).andExpect(content().string(not(containsString(way))));
        send(booked.worker(), post(way + "/wish").param("wish", "x")).andExpect(status().isNotFound());
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return send(themself, request).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
