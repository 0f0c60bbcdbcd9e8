package health.attune.access.guard;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class RouteGuardTest {
    private static final Principal PASS = Principal.pass(Ids.next(), "Pass", Ids.next(), Ids.next());

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aVisitorIsAskedToSignInAndAPartOfAPageSendsTheWholeThere() throws Exception {
        web.perform(get("/account")).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/account").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void anAddressIsFoundHoweverItsLettersAreWritten() throws Exception {
        web.perform(get(URI.create("/%73ign-in"))).andExpect(status().isOk());
        web.perform(get(URI.create("/sign-i%6Ev"))).andExpect(status().isNotFound());
    }

    @Test
    void aRoleCountsFromItsFirstMomentToItsLast() throws Exception {
        var staff = world.staff("system-administrator", world.site(), null);
        expectAccounts(staff, true);
        grant(staff, "now() + interval '1 hour'", "null");
        expectAccounts(staff, false);
        grant(staff, "now() - interval '2 hours'", "now() - interval '1 second'");
        expectAccounts(staff, false);
        grant(staff, "now() - interval '2 hours'", "now() + interval '1 hour'");
        expectAccounts(staff, true);
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(staff.id())
                .update();
        expectAccounts(staff, false);
        expectAccounts(world.staff("care-manager", world.site(), null), false);
        expectAccounts(PASS, false);
    }

    private void grant(Principal staff, String from, String until) {
        jdbc.sql("update access.role_grant set starts_at = " + from + ", ends_at = " + until + " where account_id = ?")
                .param(staff.id())
                .update();
    }

    private void expectAccounts(Principal who, boolean open) throws Exception {
        web.perform(get("/accounts").with(World.as(who))).andExpect(open ? status().isOk() : status().isNotFound());
    }
}
