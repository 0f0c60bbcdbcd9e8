package health.attune.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.staff.StaffAccounts;
import health.attune.jobs.Job;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who stands in for an absent member of a team once a role of whoever covers has ended. */
@AttuneTest
class StandInsTest {
    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Access access;

    @Autowired
    List<Job> jobs;

    @Autowired
    JdbcClient jdbc;

    final LocalDate today = World.today();
    UUID site;
    UUID person;
    Principal lead;
    Principal cover;
    Principal further;
    Principal administrator;

    @BeforeEach
    void aTeamOfOneWhoIsAway() {
        site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Yusuf");
        lead = world.staff("therapist", site, program);
        world.joinTeam(lead, world.episode(person, program), true);
        cover = world.staff("nurse", site, program);
        further = world.staff("care-manager", site, null);
        administrator = world.staff("system-administrator", null, null);
        say(lead, cover, 5);
    }

    @Test
    void itEndsWithTheRoleAndGoesOnToWhoeverCoversForThem() {
        say(cover, further, 1);
        endRole(cover, "nurse");
        assertThat(standingIn(cover)).isZero();
        assertThat(standingIn(further)).isEqualTo(1);
        assertThat(mayWrite(further)).isTrue();
    }

    @Test
    void inWhatRoleIsLeftTheyStandInAsThat() {
        world.alsoHolds(cover, "peer", Grant.Place.at(site));
        endRole(cover, "nurse");
        assertThat(mayWrite(cover)).as("no longer as a clinician").isFalse();
        assertThat(access.may(cover, Verb.ACT, DataClass.SAFETY, person)).isTrue();
        assertThat(standingIn(cover)).isEqualTo(1);
    }

    @Test
    void itEndsAlsoWhereARoleEndedByItsDate() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(cover.id())
                .update();
        assertThat(standingIn(cover)).isEqualTo(1);
        jobs.stream()
                .filter(job -> job.name().equals("rosters.stand-ins"))
                .forEach(job -> job.work().run());
        assertThat(standingIn(cover)).isZero();
    }

    private void endRole(Principal staff, String role) {
        var grant = jdbc.sql("select id from access.role_grant where account_id = ? and role = ?")
                .params(staff.id(), role)
                .query(UUID.class)
                .single();
        accounts.endGrant(administrator, staff.id(), grant);
    }

    private int standingIn(Principal who) {
        return jdbc.sql("select count(*) from rosters.standing_in where account_id = ? and ends_at > now()")
                .param(who.id())
                .query(Integer.class)
                .single();
    }

    private boolean mayWrite(Principal who) {
        return access.may(who, Verb.WRITE, DataClass.RECORD, person);
    }

    private void say(Principal who, Principal covering, int last) {
        absences.say(who, new Absences.Said(who.id(), site, today, today.plusDays(last), covering.id()));
    }
}
