package health.attune.relapseplans;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.relapseplans.RelapsePlan.Part;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever can't be looked at keeps nobody else from it. */
@AttuneTest
class RelapseWatchTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    RelapsePlans plans;

    @Autowired
    RelapseWatch watch;

    @Autowired
    ApplicationContext service;

    @Test
    void oneWhoFailsStopsNoneAfterThem() throws Exception {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var first = staysWell(manager, program, "Alma First");
        var second = staysWell(manager, program, "Zoe Second");
        refuse("true");
        try {
            new HeldTarget(web, manager, first).answered(0, 3);
            new HeldTarget(web, manager, second).answered(0, 3);
            allow();
            refuse("new.person_id = '" + first + "'");
            watch.lookAtAll();
        } finally {
            allow();
        }
        assertThat(isPreventing(manager, first)).isTrue();
        assertThat(isPreventing(manager, second)).isFalse();
        watch.lookAtAll();
        assertThat(isPreventing(manager, first)).isFalse();
    }

    private boolean isPreventing(Principal manager, UUID person) {
        return plans.of(manager, person).getFirst().isPreventing();
    }

    private UUID staysWell(Principal manager, UUID program, String name) throws Exception {
        var person = caseload.person(manager, program, name);
        new HeldTarget(web, manager, person).held();
        var episode = plans.of(manager, person).getFirst().episodeId();
        var until = World.today().plusMonths(6);
        plans.write(
                manager,
                person,
                new RelapsePlans.Version(Ids.next(), episode, null, Map.of(Part.SIGNS, "I stop cooking"), until));
        plans.prevent(manager, person, null);
        return person;
    }

    private void refuse(String when) {
        var owner = Owner.of(service);
        owner.sql("create or replace function turn_refused() returns trigger language plpgsql as"
                        + " 'begin raise exception ''refused''; end'")
                .update();
        owner.sql("create trigger turn_refused before insert on relapseplans.turn for each row when (" + when
                        + ") execute function turn_refused()")
                .update();
    }

    private void allow() {
        Owner.of(service)
                .sql("drop trigger if exists turn_refused on relapseplans.turn")
                .update();
    }
}
