package health.attune.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.programs.CareTeams;
import health.attune.programs.Discipline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The decision about a row itself, where no net beneath the query would hide that it is wrong. */
@AttuneTest
class CaseloadPastTheNetTest {
    @Autowired
    World world;

    @Autowired
    CareTeams teams;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Caseloads caseloads;

    @Test
    void whoeverMayNotReadTheRecordSeesNoRow() {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var peer = world.staff("peer", site, program);
        var person = caseload.person(manager, program, "Petra Partly");
        teams.join(world.staff("front-desk", site, null), caseload.episodeOf(person), peer.id(), Discipline.PEER);
        assertThat(caseloads.mine(manager)).hasSize(1);
        assertThat(caseloads.mine(peer)).isEmpty();
    }
}
