package health.attune.appointments.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.appointments.Appointment;
import health.attune.appointments.Appointments;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.database.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever goes back, changes the form and sends it again is never told that it is booked when it is not. */
@AttuneTest
class BookedAgainPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Appointments appointments;

    private final UUID id = Ids.next();
    private Booked booked;
    private String list;

    @BeforeEach
    void aPersonInCare() {
        booked = Booked.with(world);
        list = booked.list();
    }

    @Test
    void anotherTimeIsRefusedWithWhatStandsAndBookedBesideItOnlyWhenSentOnceMore() throws Exception {
        send(form("14:30")).andExpect(redirectedUrl(list + "?done=booked"));
        send(form("16:00"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("booked already; it stands for")))
                .andExpect(content().string(containsString("2:30")))
                .andExpect(content().string(containsString("value=\"16:00\"")));
        send(form("14:30")).andExpect(redirectedUrl(list + "?done=booked"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void ofOneNoSeriesIsMadeAndOfASeriesNoOtherOne() throws Exception {
        send(form("14:30"));
        send(until(28)).andExpect(status().isConflict());
        assertThat(open()).hasSize(1);
        bookings.takeBack(booked.worker(), booked.person(), id);
        send(form("14:30"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("it is over or was called off since")));
        assertThat(open()).isEmpty();
    }

    @Test
    void aLongerOrAShorterSeriesIsNotTheSame() throws Exception {
        send(until(28)).andExpect(redirectedUrl(list + "?done=booked"));
        for (int days : List.of(14, 42)) send(until(days)).andExpect(status().isConflict());
        send(until(28)).andExpect(redirectedUrl(list + "?done=booked"));
        assertThat(open()).hasSize(3);
    }

    private List<Appointment> open() {
        return appointments.of(booked.worker(), booked.person()).open();
    }

    private MockHttpServletRequestBuilder until(int days) {
        return form("14:30").param("every", "2").param("until", Booked.day(3 + days));
    }

    private MockHttpServletRequestBuilder form(String time) {
        return booked.form(post(list), id).with(request -> {
            request.setParameter("time", time);
            return request;
        });
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(booked.worker())).with(csrf()));
    }
}
