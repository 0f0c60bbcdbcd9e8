package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.relapseplans.HeldTarget;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever is in care by two programs has a course in each. */
@AttuneTest
class CoursesOfTwoProgramsTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Autowired
    JdbcClient jdbc;

    @Test
    void eachIsMeasuredFromItsOwnBeginning() throws Exception {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var person = caseload.person(manager, program, "Tilda Two");
        var longAgo = world.program(site);
        var colleague = world.staff("care-manager", site, longAgo);
        var episode = world.episode(person, longAgo);
        world.joinTeam(colleague, episode, true);
        jdbc.sql("update programs.episode set started_on = started_on - 1800 where id = ?")
                .param(episode)
                .update();
        new HeldTarget(web, manager, person).answered(1850, 3).answered(60, 2).answered(2, 2);
        assertThat(first(colleague)).isEqualTo(24);
        assertThat(first(manager)).isEqualTo(16);
    }

    private double first(Principal worker) {
        var progress = caseloads.mine(worker).getFirst().row().progress();
        return Objects.requireNonNull(Objects.requireNonNull(progress).first()).points();
    }
}
