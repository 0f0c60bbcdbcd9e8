package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@AttuneTest
class RelationStoreTest {
    @Autowired
    World world;

    @Autowired
    RelationStore store;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Relationships relationships;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatBeginsAndEndsInATransactionIsSeenInItAtOnce() {
        var person = world.person("Rosa", "Díaz");
        var worker = world.staff("care-manager", world.site(), null);
        transaction.executeWithoutResult(status -> {
            assertThat(store.of(worker, person).relations()).doesNotContain(Relation.CARE_TEAM);
            var team = relationships.begin(
                    worker.id(), Relation.CARE_TEAM, person, Instant.now().minusSeconds(60));
            assertThat(store.of(worker, person).relations()).contains(Relation.CARE_TEAM);
            relationships.end(team, Instant.now().minusSeconds(30));
            assertThat(store.of(worker, person).relations()).doesNotContain(Relation.CARE_TEAM);
        });
    }

    @Test
    void aTransactionRemembersNothingOfTheOneBefore() {
        var person = world.person("Rosa", "Díaz");
        var worker = world.staff("care-manager", world.site(), null);
        transaction.executeWithoutResult(
                status -> assertThat(store.of(worker, person).relations()).doesNotContain(Relation.CARE_TEAM));
        world.relate(worker, Relation.CARE_TEAM, person);
        transaction.executeWithoutResult(
                status -> assertThat(store.of(worker, person).relations()).contains(Relation.CARE_TEAM));
        assertThat(store.of(worker, person).relations()).contains(Relation.CARE_TEAM);
    }

    @Test
    void anAccountThatEndedOpensNothingToItsOwner() {
        var person = world.person("Rosa", "Díaz");
        var owner = world.account(person);
        assertThat(store.of(owner, person).relations()).containsExactly(Relation.SELF);
        end(owner);
        assertThat(store.of(owner, person).relations()).isEmpty();
    }

    @Test
    void anAccountFoundActiveForARequestIsSoToItsEndAndNoLonger() {
        var person = world.person("Rosa", "Díaz");
        var owner = world.account(person);
        beginRequest();
        assertThat(accounts.principal(owner.id())).isPresent();
        end(owner);
        assertThat(store.of(owner, person).relations()).containsExactly(Relation.SELF);
        beginRequest();
        assertThat(store.of(owner, person).relations()).isEmpty();
    }

    @AfterEach
    void endRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static void beginRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    private void end(Principal owner) {
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(owner.id())
                .update();
    }
}
