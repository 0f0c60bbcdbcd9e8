package health.attune.appointments.calendars.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.appointments.Booked;
import health.attune.database.Ids;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class CalendarPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Booked booked;
    Principal worker;

    @BeforeEach
    void aPersonInCare() {
        booked = Booked.with(world);
        worker = booked.worker();
    }

    @Test
    void aWeekBeginsOnMondayAndADayStandsAlone() throws Exception {
        page(worker, get("/calendar?day=2026-12-02"))
                .andExpect(content().string(containsString("week of Nov 30, 2026")))
                .andExpect(content().string(containsString("Sunday, Dec 6")))
                .andExpect(content().string(containsString("day=2026-11-23")))
                .andExpect(content().string(containsString("day=2026-12-07")));
        page(worker, get("/calendar?view=day&day=2026-12-02"))
                .andExpect(content().string(containsString("Wednesday, Dec 2")))
                .andExpect(content().string(not(containsString("Thursday, Dec 3"))));
        page(worker, get("/calendar?view=night&day=tomorrow"))
                .andExpect(content().string(containsString("Nothing is agreed on.")));
    }

    @Test
    void aRoleForAllOfTheOrganizationOpensOnesOwnDaysAndThoseOfColleagues() throws Exception {
        var consultant = world.staffOf("psychiatric-consultant", world.organizationOf(booked.site()));
        page(consultant, get("/calendar")).andExpect(content().string(containsString("value=\"" + worker.id())));
        shift(World.today().plusDays(3));
        page(consultant, get("/calendar?view=day&day=" + Booked.day(3) + "&of=" + worker.id()))
                .andExpect(content().string(containsString("On duty 8:00")));
    }

    @Test
    void aRoleElsewhereThatSeesNoRosterThereClosesNoCalendarHere() throws Exception {
        world.alsoHolds(worker, "quality-analyst", Grant.Place.in(world.organizationOf(world.site())));
        page(worker, get("/calendar"));
    }

    @Test
    void dutiesAndAbsencesStandInTheDays() throws Exception {
        shift(World.today().plusDays(3));
        absence(World.today().plusDays(4));
        var day = "/calendar?view=day&day=";
        page(worker, get(day + Booked.day(3))).andExpect(content().string(containsString("On duty 8:00")));
        page(worker, get(day + Booked.day(4))).andExpect(content().string(containsString("Away")));
        send(worker, booked.form(post(booked.list()), Ids.next()));
        web.perform(booked.form(post(booked.list()), Ids.next())
                        .param("despite", "")
                        .with(as(worker))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    @Test
    void aTimeKeptOpenForHandOffsStandsInTheDaysUntilItIsTaken() throws Exception {
        var day = "/calendar?view=day&day=" + Booked.day(3);
        send(
                worker,
                post("/handoffs/slots")
                        .param("program", booked.program().toString())
                        .param("day", Booked.day(3))
                        .param("time", "14:45")
                        .param("minutes", "30"));
        page(worker, get(day))
                .andExpect(content().string(containsString("Kept open for a hand-off")))
                .andExpect(content().string(containsString("href=\"/handoffs/slots/new\"")));
        var colleague = world.staff("therapist", booked.site(), booked.program());
        page(colleague, get(day + "&of=" + worker.id()))
                .andExpect(content().string(containsString("Kept open for a hand-off")))
                .andExpect(content().string(not(containsString("href=\"/handoffs/slots/new\""))));
        send(worker, booked.form(post(booked.list()), Ids.next()));
        page(worker, get(day)).andExpect(content().string(not(containsString("Kept open"))));
    }

    @Test
    void aTimeThatAHandOffTookIsTakenForAllElse() throws Exception {
        var day = Booked.day(3);
        takenByAHandOff(day);
        page(worker, get("/calendar?view=day&day=" + day))
                .andExpect(content().string(not(containsString("Kept open"))))
                .andExpect(content().string(containsString("Taken")));
        page(worker, get(booked.list() + "/times?minutes=50&worker=" + worker.id() + "&from=" + day))
                .andExpect(content().string(not(containsString("day=" + day + "&amp;time=14:30"))));
        web.perform(booked.form(post(booked.list()), Ids.next())
                        .param("despite", "")
                        .with(as(worker))
                        .with(csrf()))
                .andExpect(status().isConflict());
    }

    private void takenByAHandOff(String day) throws Exception {
        var slot = Ids.next();
        var kept = post("/handoffs/slots")
                .param("id", slot.toString())
                .param("program", booked.program().toString());
        send(worker, kept.param("day", day).param("time", "14:45").param("minutes", "30"));
        var colleague = world.staff("therapist", booked.site(), booked.program());
        world.relate(colleague, Relation.CARE_TEAM, booked.person());
        var offer = post("/people/" + booked.person() + "/handoffs").param("to", booked.program() + " " + worker.id());
        send(colleague, offer.param("mode", "in-person").param("slot", slot.toString()));
    }

    @Test
    void aFreeTimeIsFoundWithinTheHoursAndLeadsToTheForm() throws Exception {
        var day = World.today().plusDays(3);
        var times = booked.list() + "/times?minutes=50&worker=" + worker.id() + "&from=" + day;
        page(worker, get(times)).andExpect(content().string(containsString("No hours are known of this colleague")));
        shift(day);
        send(worker, booked.form(post(booked.list()), Ids.next()));
        page(worker, get(times))
                .andExpect(content().string(not(containsString("No hours are known"))))
                .andExpect(content().string(containsString("day=" + day + "&amp;time=13:30")))
                .andExpect(content().string(not(containsString("day=" + day + "&amp;time=14:00"))))
                .andExpect(content().string(not(containsString("day=" + day + "&amp;time=15:00"))))
                .andExpect(content().string(containsString("day=" + day + "&amp;time=15:30")));
        page(worker, get(booked.list() + "/new?minutes=50&day=" + day + "&time=15:30&worker=" + worker.id()))
                .andExpect(content().string(containsString("value=\"15:30\"")));
    }

    @Test
    void theFileOfAWeekNamesNobody() throws Exception {
        send(worker, booked.form(post(booked.list()), Ids.next()));
        var file = page(worker, get("/calendar/file?day=" + Booked.day(3)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(file).contains("BEGIN:VEVENT", "SUMMARY:Appointment").doesNotContain("Haddad", "video.example");
    }

    private void shift(LocalDate day) {
        jdbc.sql("""
                insert into rosters.shift (id, site_id, account_id, weekday, begins, ends, in_force_from, arranged_by)
                values (gen_random_uuid(), ?, ?, ?, '08:00', '18:00', '2020-01-01', ?)
                """)
                .params(booked.site(), worker.id(), day.getDayOfWeek().getValue(), worker.id())
                .update();
    }

    private void absence(LocalDate day) {
        jdbc.sql("""
                insert into rosters.absence (id, account_id, site_id, starts_on, ends_on, starts_at, ends_at, said_by)
                select gen_random_uuid(), ?, ?, d, d, d, d + interval '1 day', ?
                from (select cast(? as date) as d) as day
                """).params(worker.id(), booked.site(), worker.id(), day).update();
    }

    private ResultActions page(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return send(who, request).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
