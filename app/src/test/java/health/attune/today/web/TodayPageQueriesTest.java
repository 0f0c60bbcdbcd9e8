package health.attune.today.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.Statements;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.today.Waiting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How often the first page asks the database: a number that does not grow with how much waits. */
@AttuneTest
class TodayPageQueriesTest {
    private static final int FOR_ONE_MODULE = 12;
    private static final int AROUND_THE_LIST = 12;

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    ObjectProvider<Waiting> sources;

    @Test
    void fortyPeopleTakeNoMoreQueriesThanFour() throws Exception {
        statements(worker(4)); // what is fetched once for many pages is there
        int few = statements(worker(4));
        int many = statements(worker(40));
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(many)
                .isLessThanOrEqualTo(AROUND_THE_LIST
                        + FOR_ONE_MODULE * (int) sources.stream().count());
    }

    private Principal worker(int people) {
        var site = world.site();
        var program = world.program(site);
        var worker = world.staff("care-manager", site, program);
        for (int i = 0; i < people; i++) caseload.person(worker, program, "Nora Notmet");
        return worker;
    }

    private int statements(Principal worker) throws Exception {
        return Statements.of(
                () -> web.perform(get("/today").with(World.as(worker))).andExpect(status().isOk()));
    }
}
