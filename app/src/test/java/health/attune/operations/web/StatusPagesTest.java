package health.attune.operations.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class StatusPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Test
    void onlyAdministratorsSeeHowTheServiceStands() throws Exception {
        var site = world.site();
        web.perform(get("/status").with(World.as(world.staff("system-administrator", site, null))))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Database")));
        for (var role : new String[] {"care-manager", "quality-analyst", "front-desk"})
            web.perform(get("/status").with(World.as(world.staff(role, site, null))))
                    .andExpect(status().isNotFound());
        web.perform(get("/status").with(World.as(world.account(world.person("Ola", "Vance")))))
                .andExpect(status().isNotFound());
    }
}
