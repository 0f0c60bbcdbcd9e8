package health.attune.appointments.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class AppointmentPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Appointments appointments;

    @Autowired
    JdbcClient jdbc;

    Booked booked;
    Principal worker;
    String list;

    @BeforeEach
    void aPersonInCare() {
        booked = Booked.with(world);
        worker = booked.worker();
        list = booked.list();
    }

    @Test
    void anAppointmentIsBookedOnceAndListedForThePersonAndTheWorker() throws Exception {
        page(worker, get(list)).andExpect(content().string(containsString("No appointment is agreed on.")));
        page(worker, get(list + "/new")).andExpect(content().string(containsString("Eastern Time")));
        var id = Ids.next();
        for (int i = 0; i < 2; i++)
            send(worker, booked.form(post(list), id)).andExpect(redirectedUrl(list + "?done=booked"));
        page(worker, get(list + "?done=booked"))
                .andExpect(content().string(containsString("The appointment is booked.")))
                .andExpect(content().string(containsString("Video call: Session")))
                .andExpect(content().string(containsString("2:30")));
        page(worker, get("/calendar?day=" + Booked.day(3)))
                .andExpect(content().string(containsString("Amina Haddad")))
                .andExpect(content().string(containsString("Video call: Session")));
        page(worker, get(list + "/" + id))
                .andExpect(content().string(containsString("https://video.example.org/r/1")))
                .andExpect(content().string(containsString("Booked for")));
    }

    @Test
    void whatIsTypedWronglyIsNamedAndNothingIsLost() throws Exception {
        var answer = send(worker, mistyped(post(list))).andExpect(status().isUnprocessableContent());
        for (var said : List.of(
                "there is no such time",
                "from 5 to 480",
                "href=\"#purpose\"",
                "href=\"#worker\"",
                "href=\"#until\"",
                "Please copy the whole address",
                "Second floor, room 4")) answer.andExpect(content().string(containsString(said)));
    }

    private MockHttpServletRequestBuilder mistyped(MockHttpServletRequestBuilder form) {
        return form.param("id", Ids.next().toString())
                .param("program", booked.program().toString())
                .param("day", "2026-03-08")
                .param("time", "02:30")
                .param("minutes", "2")
                .param("mode", "video")
                .param("purpose", "dance")
                .param("worker", Ids.next().toString())
                .param("place", "Second floor, room 4")
                .param("videoLink", "http://video.example.org")
                .param("status", "booked")
                .param("every", "1");
    }

    @Test
    void aSeriesIsBookedAsOneAndASecondSendingChangesNothing() throws Exception {
        var id = Ids.next();
        for (int i = 0; i < 2; i++)
            send(
                            worker,
                            booked.form(post(list), id)
                                    .param("every", "2")
                                    .param(
                                            "until",
                                            World.today().plusDays(3 + 28).toString()))
                    .andExpect(redirectedUrl(list + "?done=booked"));
        assertThat(appointments.of(worker, booked.person()).open()).hasSize(3);
    }

    @Test
    void aTimeThatIsTakenIsSaidAndBookedAllTheSame() throws Exception {
        send(worker, booked.form(post(list), Ids.next()));
        var id = Ids.next();
        send(worker, booked.form(post(list), id))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("is taken at that time")))
                .andExpect(content().string(containsString("The person has another appointment")))
                .andExpect(content().string(containsString("Book all the same")));
        send(worker, booked.form(post(list), id).param("despite", "true"))
                .andExpect(redirectedUrl(list + "?done=booked"));
    }

    @Test
    void itTookPlaceLeadsToAContactThatIsFilledAndFulfillsIt() throws Exception {
        var one = past();
        var way = "/people/" + booked.person() + "/contacts/new?occasion=" + one.id();
        page(worker, get(list))
                .andExpect(content().string(containsString("Did they take place?")))
                .andExpect(content().string(containsString(way)));
        page(worker, get(way))
                .andExpect(content().string(containsString("<option value=\"therapy\" selected")))
                .andExpect(content().string(containsString("<option value=\"in-person\" selected")))
                .andExpect(content().string(containsString("value=\"50\"")))
                .andExpect(content().string(containsString("name=\"occasion\" value=\"" + one.id())));
        var contact = Ids.next();
        var saved = recorded(one, contact, "completed");
        saved.andExpect(redirectedUrl("/people/" + booked.person() + "/contacts?done=recorded&contact=" + contact));
        page(worker, get(list)).andExpect(content().string(containsString("Took place")));
        recorded(one, Ids.next(), "no-show")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody said already what came of this appointment")));
    }

    @Test
    void whoElseWasToBeThereStandsInTheContact() throws Exception {
        var other = world.staff("nurse", booked.site(), booked.program());
        var one = booked.with(booked.in(1), other);
        bookings.book(worker, List.of(one));
        Booked.letPass(jdbc, one, 2);
        page(worker, get("/people/" + booked.person() + "/contacts/new?occasion=" + one.id()))
                .andExpect(content().string(containsString("Planned together with staff " + other.id())));
    }

    @Test
    void notComingAndItsUndoing() throws Exception {
        var one = past();
        send(worker, post(list + "/" + one.id() + "/no-show")).andExpect(redirectedUrl(list + "?done=missed"));
        page(worker, get("/people/" + booked.person() + "/contacts"))
                .andExpect(content().string(containsString("Did not come about")));
        page(worker, get(list + "/" + one.id())).andExpect(content().string(containsString("Take this back")));
        send(worker, delete(list + "/" + one.id() + "/no-show")).andExpect(redirectedUrl(list + "?done=reopened"));
        page(worker, get(list)).andExpect(content().string(containsString("Did they take place?")));
    }

    @Test
    void aCancellationNeedsAReason() throws Exception {
        var one = booked.in(30);
        bookings.book(worker, List.of(one));
        send(worker, post(list + "/" + one.id() + "/cancellation"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#why\"")));
        send(worker, post(list + "/" + one.id() + "/cancellation").param("why", "site-closed"))
                .andExpect(redirectedUrl(list + "?done=cancelled"));
        page(worker, get(list)).andExpect(content().string(containsString("The site is closed")));
    }

    @Test
    void whoeverMovesWhatSomebodyMovedIsToldAndLosesNothing() throws Exception {
        var one = booked.in(30);
        bookings.book(worker, List.of(one));
        var time = list + "/" + one.id() + "/time";
        page(worker, get(time)).andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
        send(worker, moved(post(time), 0, "16:15")).andExpect(redirectedUrl(list + "?done=moved"));
        send(worker, moved(post(time), 0, "17:45"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody else changed it meanwhile")))
                .andExpect(content().string(containsString("4:15")))
                .andExpect(content().string(containsString("value=\"17:45\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        send(worker, moved(post(time), 1, "17:45")).andExpect(redirectedUrl(list + "?done=moved"));
        page(worker, get(list + "/" + one.id())).andExpect(content().string(containsString("Moved to")));
    }

    private Appointment past() {
        var one = booked.in(1);
        bookings.book(worker, List.of(one));
        Booked.letPass(jdbc, one, 2);
        return one;
    }

    private ResultActions recorded(Appointment one, UUID contact, String outcome) throws Exception {
        return send(
                worker,
                post("/people/" + booked.person() + "/contacts")
                        .param("id", contact.toString())
                        .param("occasion", one.id().toString())
                        .param("mode", "in-person")
                        .param("purpose", "therapy")
                        .param("outcome", outcome)
                        .param("minutes", "45")
                        .param("withWhom", "person")
                        .param("by", worker.id().toString())
                        .param("day", World.today().minusDays(1).toString())
                        .param("time", "10:00"));
    }

    private MockHttpServletRequestBuilder moved(MockHttpServletRequestBuilder form, int version, String time) {
        return form.param("id", Ids.next().toString())
                .param("version", Integer.toString(version))
                .param("day", Booked.day(4))
                .param("time", time)
                .param("minutes", "50")
                .param("mode", "phone")
                .param("purpose", "follow-up")
                .param("worker", worker.id().toString());
    }

    private ResultActions page(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return send(who, request).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
