package health.attune.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handoffs.HandOff.Offer;
import health.attune.rosters.Absences;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back to somebody who is away or has left is whoever's who would have their tasks. */
@AttuneTest
class HolderOfHandOffTest {
    @Autowired
    World world;

    @Autowired
    HandOffs handOffs;

    @Autowired
    HandOffLists lists;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID episode;
    UUID id;
    Principal doctor;

    @BeforeEach
    void whatNobodyAnswered() {
        site = world.site();
        var clinic = world.program(site);
        var program = world.program(site);
        var person = world.person("Petra", "Lindqvist");
        episode = world.episode(person, clinic);
        doctor = world.staff("nurse", site, clinic);
        world.joinTeam(doctor, episode, false);
        var manager = world.staff("care-manager", site, program);
        id = Ids.next();
        handOffs.offer(doctor, id, new Offer(person, program, manager.id(), "in-person", null, null));
        jdbc.sql("update handoffs.handoff set offered_at = offered_at - interval '2 days' where id = ?")
                .param(id)
                .update();
    }

    @Test
    void whileWhoeverOfferedItIsAwayWhoeverCoversForThemHasIt() {
        var cover = world.staff("nurse", site, null);
        assertThat(lists.waiting(cover)).isEmpty();
        absences.say(
                doctor,
                new Absences.Said(
                        doctor.id(), site, World.today(), World.today().plusDays(5), cover.id()));
        assertThat(lists.waiting(cover)).hasSize(1);
        handOffs.giveUp(cover, id, "withdrawn");
        assertThat(lists.waiting(cover)).isEmpty();
    }

    @Test
    void whereTheLeadLeftAsWellAnotherOfTheTeamHasIt() {
        var lead = world.staff("nurse", site, null);
        world.joinTeam(lead, episode, true);
        var colleague = world.staff("therapist", site, null);
        world.joinTeam(colleague, episode, false);
        world.leaveTeams(doctor);
        assertThat(lists.waiting(lead)).hasSize(1);
        assertThat(lists.waiting(colleague)).isEmpty();
        world.leaveTeams(lead);
        assertThat(lists.waiting(colleague)).hasSize(1);
    }
}
