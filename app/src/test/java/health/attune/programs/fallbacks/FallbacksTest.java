package health.attune.programs.fallbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Role;
import health.attune.access.staff.StaffAccounts;
import health.attune.programs.Episodes;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class FallbacksTest {
    @Autowired
    World world;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Programs programs;

    @Autowired
    Episodes episodes;

    @Autowired
    Fallbacks fallbacks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID site;
    UUID program;
    UUID person;
    Principal named;
    Principal administrator;

    @BeforeEach
    void aPersonServed() {
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Yusuf");
        world.episode(person, program);
        named = world.fallback(site);
        administrator = world.staff("system-administrator", null, null);
    }

    @Test
    void theOnlyRoleOfWhomAnOrganizationNamedIsNotEndedNorTheirAccount() {
        assertThatThrownBy(() -> accounts.endGrant(administrator, named.id(), grantOf(named)))
                .isInstanceOf(Fallbacks.NamedForAlerts.class);
        assertThatThrownBy(() -> accounts.deactivate(administrator, named.id(), Instant.now()))
                .isInstanceOf(Fallbacks.NamedForAlerts.class);
        assertThatThrownBy(() -> accounts.deactivate(
                        administrator, named.id(), Instant.now().plusSeconds(86_400 * 365)))
                .as("an end in sight")
                .isInstanceOf(Fallbacks.NamedForAlerts.class);
        accounts.grant(
                administrator,
                named.id(),
                new Grant(Role.PEER, Grant.Place.at(site), Instant.now().minusSeconds(60), null));
        accounts.endGrant(administrator, named.id(), grantOf(named));
    }

    @Test
    void theyAreFreeOnceAnotherIsNamedWhoMayActWithoutAnEnd() {
        var successor = world.staff("peer", site, program);
        jdbc.sql("update access.role_grant set ends_at = now() + interval '90 days' where account_id = ?")
                .param(successor.id())
                .update();
        assertThatThrownBy(() -> arrange(successor.id())).isInstanceOf(Fallbacks.StillNeeded.class);
        jdbc.sql("update access.role_grant set ends_at = null where account_id = ?")
                .param(successor.id())
                .update();
        arrange(successor.id());
        accounts.deactivate(administrator, named.id(), Instant.now());
    }

    @Test
    void anOrganizationThatServesSomebodyGoesOnNamingSomebody() {
        assertThatThrownBy(() -> arrange(null)).isInstanceOf(Fallbacks.StillNeeded.class);
        jdbc.sql("update programs.episode set status = 'finished', ended_on = current_date where person_id = ?")
                .param(person)
                .update();
        assertThatThrownBy(() -> arrange(null))
                .as("whoever was in its care may still answer")
                .isInstanceOf(Fallbacks.StillNeeded.class);
    }

    @Test
    void careBeginsOnlyWhereSomebodyIsNamed() {
        var bare = world.siteWithoutFallback();
        var there = world.program(bare);
        var desk = world.staff("front-desk", bare, null);
        jdbc.sql("insert into access.relationship (id, person_id, relation, program_id, site_id, starts_at)"
                        + " values (gen_random_uuid(), ?, 'served', ?, ?, now() - interval '1 day')")
                .params(person, there, bare)
                .update();
        jdbc.sql("insert into access.role_grant (id, account_id, role, site_id, program_id)"
                        + " values (gen_random_uuid(), ?, 'care-manager', ?, ?)")
                .params(desk.id(), bare, there)
                .update();
        assertThatThrownBy(() -> episodes.start(desk, person, there)).isInstanceOf(Fallbacks.NobodyNamed.class);
        world.fallback(world.staff("nurse", bare, null), bare);
        episodes.start(desk, person, there);
    }

    @Test
    void organizationsThatNameNobodyAreListedOnceTheyServeSomebody() {
        world.fallback(null, site);
        var name = organization().name();
        assertThat(fallbacks.missing()).containsValue(name);
        world.fallback(named, site);
        assertThat(fallbacks.missing()).doesNotContainValue(name);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(named.id())
                .update();
        assertThat(fallbacks.missing()).containsValue(name);
    }

    /** Named and losing the role at the same moment: one of the two is refused, whoever comes first. */
    @Test
    void namingSomebodyWaitsForTheEndOfTheirRole() throws Exception {
        var successor = world.staff("peer", site, program);
        var ended = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var ending = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            accounts.endGrant(administrator, successor.id(), grantOf(successor));
            ended.countDown();
            await(go);
        }));
        await(ended);
        var naming = CompletableFuture.supplyAsync(() -> {
            try {
                arrange(successor.id());
                return "named";
            } catch (RuntimeException e) {
                return e.getClass().getSimpleName();
            }
        });
        Thread.sleep(300);
        assertThat(naming).as("waits for the other one").isNotDone();
        go.countDown();
        ending.get(20, TimeUnit.SECONDS);
        assertThat(naming.get(20, TimeUnit.SECONDS)).isIn("StillNeeded", "NotThere");
        assertThat(fallbacks.missing()).doesNotContainValue(organization().name());
    }

    private void arrange(@Nullable UUID fallback) {
        var now = organization();
        programs.arrange(
                administrator,
                new Organization(now.id(), now.name(), now.commercial(), now.recordsContact(), fallback));
    }

    private Organization organization() {
        var id = programs.site(site).organizationId();
        return programs.organizations().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID grantOf(Principal who) {
        return jdbc.sql("select id from access.role_grant where account_id = ? order by starts_at desc limit 1")
                .param(who.id())
                .query(UUID.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new AssertionError("waited too long");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
