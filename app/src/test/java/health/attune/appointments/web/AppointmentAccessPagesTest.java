package health.attune.appointments.web;

import static health.attune.World.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
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
class AppointmentAccessPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    Appointments appointments;

    @Autowired
    Protected guarded;

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
    void theDeskSeesAndBooksAndStrangersFindNothing() throws Exception {
        var desk = world.staff("front-desk", booked.site(), null);
        send(desk, booked.form(post(list), Ids.next())).andExpect(redirectedUrl(list + "?done=booked"));
        page(desk, get("/calendar?of=" + worker.id() + "&day=" + Booked.day(3)))
                .andExpect(content().string(containsString("Amina Haddad")));
        page(desk, get("/calendar/everybody?day=" + Booked.day(3)))
                .andExpect(content().string(containsString("Amina Haddad")))
                .andExpect(content().string(containsString("Video call: Session")));
        var stranger = world.staff("therapist", world.site(), null);
        page(stranger, get("/calendar/everybody?day=" + Booked.day(3)))
                .andExpect(content().string(not(containsString("Haddad"))));
        send(stranger, get(list)).andExpect(status().isNotFound());
        send(stranger, booked.form(post(list), Ids.next())).andExpect(status().isNotFound());
        send(stranger, get("/calendar?of=" + worker.id())).andExpect(status().isNotFound());
    }

    @Test
    void anAddressFillsInTheTimeAndNeverWhereToCome() throws Exception {
        var link = get(list + "/new?day=" + Booked.day(3) + "&place=Elsewhere&videoLink=https://foreign.example");
        page(worker, link)
                .andExpect(content().string(containsString("value=\"" + Booked.day(3) + "\"")))
                .andExpect(content().string(not(containsString("Elsewhere"))))
                .andExpect(content().string(not(containsString("foreign.example"))));
    }

    @Test
    void aColleagueOfTheProgramSeesThatAWorkerIsTakenAndNotWithWhom() throws Exception {
        send(worker, booked.form(post(list), Ids.next()));
        var colleague = world.staff("therapist", booked.site(), booked.program());
        page(colleague, get("/calendar?of=" + worker.id() + "&day=" + Booked.day(3)))
                .andExpect(content().string(containsString("Taken")))
                .andExpect(content().string(not(containsString("Haddad"))))
                .andExpect(content().string(not(containsString("Session"))));
    }

    @Test
    void whatIsProtectedIsATakenTimeForTheDesk() throws Exception {
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(booked.program())
                .update();
        var member = world.staff("care-manager", booked.site(), booked.program());
        var episode = jdbc.sql("select id from programs.episode where person_id = ?")
                .param(booked.person())
                .query(UUID.class)
                .single();
        world.joinTeam(member, episode, true);
        send(member, booked.form(post(list), Ids.next(), member)).andExpect(redirectedUrl(list + "?done=booked"));
        page(member, get(list)).andExpect(content().string(containsString("Video call: Session")));
        var desk = world.staff("front-desk", booked.site(), null);
        page(desk, get(list)).andExpect(content().string(containsString("No appointment is agreed on.")));
        page(desk, get("/calendar/everybody?day=" + Booked.day(3)))
                .andExpect(content().string(not(containsString("Haddad"))));
        page(desk, get("/calendar?of=" + member.id() + "&day=" + Booked.day(3)))
                .andExpect(content().string(containsString("Taken")))
                .andExpect(content().string(not(containsString("Haddad"))));
    }

    @Test
    void whoeverReadsOneByConsentAloneIsNotAskedForAnotherTime() throws Exception {
        var part2 = jdbc.sql("update programs.program set part2 = true where id = ? returning id")
                .param(booked.program())
                .query(UUID.class)
                .single();
        var member = world.staff("care-manager", booked.site(), booked.program());
        var episode = jdbc.sql("select id from programs.episode where person_id = ?")
                .param(booked.person())
                .query(UUID.class)
                .single();
        world.joinTeam(member, episode, true);
        var id = Ids.next();
        send(member, booked.form(post(list), id, member)).andExpect(redirectedUrl(list + "?done=booked"));
        var other = world.program(booked.site());
        var peer = world.staff("peer", booked.site(), other);
        guarded.relate(peer, Relation.ASSIGNED_WORKER, Relationships.Care.in(other, booked.person()));
        guarded.clearance(new Protected.Clearance(booked.person(), part2, null, "consent"));
        page(peer, get(list + "/" + id));
        send(peer, get(list + "/" + id + "/time")).andExpect(status().isNotFound());
        page(member, get(list + "/" + id + "/time"));
    }

    @Test
    void aSupervisorReadsAndDoesNotBook() throws Exception {
        var supervisor = world.staff("supervisor", booked.site(), booked.program());
        world.relate(supervisor, Relation.SUPERVISOR, booked.person());
        page(supervisor, get(list)).andExpect(content().string(not(containsString("Book an appointment"))));
        send(supervisor, booked.form(post(list), Ids.next())).andExpect(status().isNotFound());
    }

    @Test
    void pagesSpeakSpanish() throws Exception {
        send(worker, booked.form(post(list), Ids.next()));
        page(worker, get(list).header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Videollamada: Sesión")))
                .andExpect(content().string(containsString("Acordada")));
        page(worker, get("/calendar?day=" + Booked.day(3)).header("Accept-Language", "es"))
                .andExpect(content().string(containsString("semana del")));
    }

    @Test
    void aBookingByMistakeLeavesAllLists() throws Exception {
        var one = booked.in(30);
        bookings.book(worker, List.of(one));
        send(worker, post(list + "/" + one.id() + "/mistake")).andExpect(redirectedUrl(list + "?done=mistaken"));
        send(worker, get(list + "/" + one.id())).andExpect(status().isNotFound());
        page(worker, get("/people/" + booked.person() + "/contacts"))
                .andExpect(content().string(containsString("No contact is recorded yet.")));
    }

    private ResultActions page(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return send(who, request).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
