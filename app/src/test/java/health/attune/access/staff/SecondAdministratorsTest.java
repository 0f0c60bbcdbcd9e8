package health.attune.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization in which nobody could be the second says so where a second is needed. */
@AttuneTest
class SecondAdministratorsTest {
    private static final String SAID = "Nobody but you administers";

    @Autowired
    World world;

    @Autowired
    SecondAdministrators seconds;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID site;
    Principal first;

    @BeforeEach
    void oneWhoAdministers() {
        site = world.site();
        first = world.staffOf("system-administrator", world.organizationOf(site));
    }

    @Test
    void whoAdministersAloneIsToldSoWhereTheyWouldWait() {
        var nurse = world.staff("nurse", site, null);
        withoutTheNetwork(() -> {
            assertThat(seconds.missingFor(first)).hasSize(1);
            for (var page : new String[] {"/accounts", "/accounts/" + nurse.id()})
                assertThat(page(page, SAID)).as(page).isTrue();
            return true;
        });
    }

    @Test
    void withASecondOneNothingIsSaid() {
        world.staffOf("system-administrator", world.organizationOf(site));
        withoutTheNetwork(() -> {
            assertThat(seconds.missingFor(first)).isEmpty();
            return !page("/accounts", SAID);
        });
    }

    @Test
    void atASingleSiteItIsSaidOfThatSite() {
        var nobodyElse = world.site();
        var ofTheSite = world.staff("system-administrator", nobodyElse, null);
        withoutTheNetwork(() -> {
            assertThat(seconds.missingFor(ofTheSite)).hasSize(1);
            world.alsoHolds(first, "system-administrator", Grant.Place.at(nobodyElse));
            assertThat(seconds.missingFor(ofTheSite)).isEmpty();
            return true;
        });
    }

    @Test
    void theFigureCountsThoseWithoutASecond() {
        withoutTheNetwork(() -> {
            int before = seconds.organizationsWithout();
            world.staffOf("system-administrator", world.organizationOf(site));
            assertThat(seconds.organizationsWithout()).isEqualTo(before - 1);
            return true;
        });
    }

    /** While nobody administers everywhere, as others of these tests do; undone afterwards. */
    private void withoutTheNetwork(Supplier<Boolean> check) {
        Boolean held = transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                            update access.role_grant set ends_at = now() where role = 'system-administrator'
                              and organization_id is null and site_id is null and program_id is null
                            """).update();
            return check.get();
        });
        assertThat(held).isTrue();
    }

    private boolean page(String address, String words) {
        try {
            return web.perform(get(address).with(World.as(first)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString()
                    .contains(words);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
