package health.attune.rosters.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.Statements;
import health.attune.World;
import health.attune.access.Principal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

@AttuneTest
class RosterPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    final LocalDate today = World.today();
    UUID site;
    Principal nurse;
    Principal therapist;
    Principal manager;

    @BeforeEach
    void aSiteWithStaff() {
        site = world.site();
        nurse = world.staff("nurse", site, null);
        therapist = world.staff("therapist", site, null);
        manager = world.staff("manager", site, null);
    }

    @Test
    void moreSitesInTheNetworkTakeNoMoreQueries() throws Exception {
        absences(); // what is fetched once for many pages is there
        int few = absences();
        for (int i = 0; i < 20; i++) world.site();
        assertThat(absences()).isEqualTo(few);
    }

    private int absences() throws Exception {
        return Statements.of(() -> web.perform(get("/absences").with(as(nurse))).andExpect(status().isOk()));
    }

    @Test
    void aWeekIsArrangedAndSeenByThoseWhoWorkThere() throws Exception {
        web.perform(get("/rosters").with(as(nurse)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nobody is on duty now.")));
        web.perform(shift(manager, nurse, "00:00", "1", "2", "3", "4", "5", "6", "7"))
                .andExpect(redirectedUrl("/rosters/" + site));
        web.perform(get("/rosters").with(as(therapist)))
                .andExpect(content().string(containsString("On duty now:")))
                .andExpect(content().string(containsString("staff " + nurse.id())));
        web.perform(get("/rosters/" + site).with(as(therapist)))
                .andExpect(content().string(containsString("12:00")))
                .andExpect(content().string(not(containsString("Add a shift"))));
    }

    @Test
    void whatIsMissingIsSummedUpInTheOrderOfTheForm() throws Exception {
        web.perform(post("/rosters/" + site + "/shifts").with(csrf()).with(as(manager)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "href=\"#account\"", "href=\"#weekdays\"", "href=\"#begins\"", "href=\"#ends\"")));
    }

    @Test
    void aDayThatDiffersIsSaidAndTakenBack() throws Exception {
        web.perform(post("/rosters/" + site + "/changes")
                        .param("from", today.plusDays(1).toString())
                        .param("account", therapist.id().toString())
                        .param("begins", "20:00")
                        .param("ends", "06:00")
                        .with(csrf())
                        .with(as(manager)))
                .andExpect(redirectedUrl("/rosters/" + site));
        web.perform(get("/rosters/" + site).with(as(manager)))
                .andExpect(content().string(containsString("is on duty as well")))
                .andExpect(content().string(containsString("on the next day")));
        var change = "/rosters/" + site + "/changes/" + id("rosters.day_change where site_id", site);
        web.perform(delete(change).with(csrf()).with(as(manager))).andExpect(redirectedUrl("/rosters/" + site));
        web.perform(get("/rosters/" + site).with(as(manager)))
                .andExpect(content().string(not(containsString("is on duty as well"))));
    }

    @Test
    void whatCantBeIsSaidInASentence() throws Exception {
        web.perform(post("/rosters/" + site + "/shifts").with(csrf()).with(as(manager)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in")));
        web.perform(shift(manager, manager, "08:00", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Only somebody who may act on alerts")));
    }

    @Test
    void onlyThoseWhoArrangeTheSiteArrangeAndStrangersSeeNothing() throws Exception {
        var stranger = world.staff("manager", world.site(), null);
        web.perform(get("/rosters/" + site).with(as(stranger))).andExpect(status().isNotFound());
        for (var who : new Principal[] {stranger, nurse})
            web.perform(shift(who, nurse, "08:00", "1")).andExpect(status().isNotFound());
    }

    @Test
    void anAbsenceIsSaidWithItsCoverAndEnded() throws Exception {
        web.perform(get("/absences").with(as(nurse)))
                .andExpect(content().string(containsString("You have said of no day that you will be away.")));
        web.perform(absence(nurse, null)).andExpect(redirectedUrl("/absences"));
        web.perform(absence(nurse, null))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("already")));
        web.perform(get("/absences").with(as(therapist)))
                .andExpect(content().string(containsString("For whom you cover")));
        web.perform(get("/absences").with(as(manager))).andExpect(content().string(containsString("covers.")));
        var absence = "/absences/" + id("rosters.absence where account_id", nurse.id());
        web.perform(delete(absence).with(csrf()).with(as(therapist))).andExpect(status().isNotFound());
        web.perform(delete(absence).with(csrf()).with(as(nurse))).andExpect(redirectedUrl("/absences"));
        web.perform(absence(manager, nurse)).andExpect(redirectedUrl("/absences"));
    }

    private RequestBuilder shift(Principal who, Principal onDuty, String time, String... days) {
        return post("/rosters/" + site + "/shifts")
                .param("account", onDuty.id().toString())
                .param("weekdays", days)
                .param("begins", time)
                .param("ends", time)
                .with(csrf())
                .with(as(who));
    }

    private RequestBuilder absence(Principal who, @Nullable Principal of) {
        var request = post("/absences")
                .param("site", site.toString())
                .param("from", today.toString())
                .param("until", today.plusDays(2).toString())
                .param("cover", therapist.id().toString());
        if (of != null) request.param("account", of.id().toString());
        return request.with(csrf()).with(as(who));
    }

    private UUID id(String where, UUID of) {
        return jdbc.sql("select id from " + where + " = ?")
                .param(of)
                .query(UUID.class)
                .single();
    }
}
