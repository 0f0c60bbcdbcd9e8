package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class RelationStoreTest {
    @Autowired
    World world;

    @Autowired
    RelationStore store;

    @Autowired
    Relationships relationships;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatBeginsAndEndsInATransactionIsSeenInItAtOnce() {
        var person = world.person("Rosa", "Díaz");
        var worker = world.staff("care-manager", world.site(), null);
        transaction.executeWithoutResult(status -> {
            assertThat(store.of(worker, person)).doesNotContain(Relation.CARE_TEAM);
            var team = relationships.begin(
                    worker.id(), Relation.CARE_TEAM, person, Instant.now().minusSeconds(60));
            assertThat(store.of(worker, person)).contains(Relation.CARE_TEAM);
            relationships.end(team, Instant.now().minusSeconds(30));
            assertThat(store.of(worker, person)).doesNotContain(Relation.CARE_TEAM);
        });
    }

    @Test
    void aTransactionRemembersNothingOfTheOneBefore() {
        var person = world.person("Rosa", "Díaz");
        var worker = world.staff("care-manager", world.site(), null);
        transaction.executeWithoutResult(
                status -> assertThat(store.of(worker, person)).doesNotContain(Relation.CARE_TEAM));
        world.relate(worker, Relation.CARE_TEAM, person);
        transaction.executeWithoutResult(
                status -> assertThat(store.of(worker, person)).contains(Relation.CARE_TEAM));
        assertThat(store.of(worker, person)).contains(Relation.CARE_TEAM);
    }
}
