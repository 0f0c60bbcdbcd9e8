package health.attune.assets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.Statements;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.assets.Diary;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** How often the page asks the database: a number that does not grow with the person's history. */
@AttuneTest
class PersonPageQueriesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    ApplicationContext service;

    @Test
    void fiveYearsTakeNoMoreQueriesThanTwoWeeks() throws Exception {
        var site = world.site();
        var program = world.program(site);
        var worker = world.staff("care-manager", site, program);
        statements(worker, person(worker, program, 1)); // what is fetched once for many pages is there
        int few = statements(worker, person(worker, program, 2));
        int many = statements(worker, person(worker, program, 260));
        assertThat(many).isEqualTo(few);
        assertThat(many).isLessThanOrEqualTo(14); // also the roles and what is open: emergencies and alerts
    }

    private UUID person(Principal worker, UUID program, int weeks) {
        var person = world.person("Rosa", "Díaz");
        world.episode(person, program);
        world.relate(worker, Relation.CARE_TEAM, person);
        new Diary(service).weekly(person, weeks, List.of("who-5", "ucla-3", "phq-9", "gad-7"));
        return person;
    }

    private int statements(Principal worker, UUID person) throws Exception {
        return Statements.of(() -> web.perform(get("/people/" + person)
                        .with(SecurityMockMvcRequestPostProcessors.authentication(
                                UsernamePasswordAuthenticationToken.authenticated(worker, null, List.of()))))
                .andExpect(status().isOk()));
    }
}
