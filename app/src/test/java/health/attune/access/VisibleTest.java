package health.attune.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The condition that lists carry is the same decision as the one for a single person, whatever the dates. */
@AttuneTest
class VisibleTest {
    @Autowired
    World world;

    @Autowired
    Access access;

    @Autowired
    Relationships ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aListShowsExactlyThoseWhoMayBeOpenedOneByOne(long seed) {
        var network = network(seed);
        int shown = 0;
        for (var who : network.staff) shown += atOneTime(() -> agreed(network, who));
        assertThat(shown).as("people shown in all lists together").isGreaterThan(100);
    }

    /** How many are shown in all lists of theirs together, each of which is as they may open one by one. */
    private int agreed(RelationsWorld network, Principal who) {
        int shown = 0;
        for (var dataClass : DataClass.values())
            for (var verb : Verb.values()) {
                var visible = visible(network, who, verb, dataClass);
                var allowed = allowed(network, who, verb, dataClass);
                assertThat(visible).as(who + " " + verb + " " + dataClass).isEqualTo(allowed);
                shown += visible.size();
            }
        return shown;
    }

    /** As a page asks: how somebody stands is read once in its transaction. */
    private <T> T atOneTime(Supplier<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> question.get()));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void endingARelationshipOrAGrantNeverAddsAccess(long seed) {
        var network = network(seed);
        var before = everything(network);
        for (int step = 0; step < 10; step++) {
            var ended = network.endSomething(ledger, transaction);
            var after = everything(network);
            assertThat(before).as("after the end of " + ended).containsAll(after);
            before = after;
        }
    }

    @Test
    void whatAPersonSeesIsThemself() {
        var person = world.person("Ida", "Self");
        var other = world.person("Otto", "Other");
        var self = world.account(person);
        assertThat(visible(Set.of(person, other), self, Verb.READ, DataClass.RECORD))
                .containsExactly(person);
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(self.id())
                .update();
        assertThat(visible(Set.of(person, other), self, Verb.READ, DataClass.RECORD))
                .isEmpty();
        assertThat(access.may(self, Verb.READ, DataClass.RECORD, person)).isFalse();
    }

    @Test
    void whatIsRevokedIsClosedOnTheNextQuestion() {
        var person = world.person("Rosa", "Revoked");
        var site = world.site();
        var staff = world.staff("therapist", site, null);
        var relationship = world.relate(staff, Relation.CARE_TEAM, person);
        assertThat(access.may(staff, Verb.WRITE, DataClass.RECORD, person)).isTrue();
        transaction.executeWithoutResult(status -> ledger.end(relationship, java.time.Instant.now()));
        assertThat(access.may(staff, Verb.WRITE, DataClass.RECORD, person)).isFalse();
        assertThat(access.may(staff, Verb.READ, DataClass.RECORD, person))
                .as("read for the hand-over")
                .isTrue();
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(staff.id())
                .update();
        assertThat(access.may(staff, Verb.READ, DataClass.RECORD, person)).isFalse();
    }

    private RelationsWorld network(long seed) {
        var network = new RelationsWorld(world, jdbc, new Random(seed));
        network.fill(ledger, transaction);
        return network;
    }

    private Set<UUID> visible(RelationsWorld network, Principal who, Verb verb, DataClass dataClass) {
        return visible(new HashSet<>(network.people), who, verb, dataClass);
    }

    private Set<UUID> visible(Set<UUID> among, Principal who, Verb verb, DataClass dataClass) {
        var visible = access.visible(who, verb, dataClass);
        return new HashSet<>(
                jdbc.sql("select p.id from people.person p where p.id = any(:among) and " + visible.on("p.id"))
                        .param("among", among.toArray(UUID[]::new))
                        .params(visible.parameters())
                        .query(UUID.class)
                        .list());
    }

    private Set<UUID> allowed(RelationsWorld network, Principal who, Verb verb, DataClass dataClass) {
        var allowed = new HashSet<UUID>();
        for (var person : network.people) if (access.may(who, verb, dataClass, person)) allowed.add(person);
        return allowed;
    }

    private Set<String> everything(RelationsWorld network) {
        var all = new HashSet<String>();
        for (var who : network.staff) all.addAll(atOneTime(() -> ofOne(network, who)));
        return all;
    }

    private Set<String> ofOne(RelationsWorld network, Principal who) {
        var all = new HashSet<String>();
        for (var dataClass : DataClass.values())
            for (var verb : Verb.values()) {
                if (Arrays.stream(Relation.values()).noneMatch(any -> Policy.grants(any, verb, dataClass))) continue;
                for (var person : visible(network, who, verb, dataClass))
                    all.add(who.id() + " " + verb + " " + dataClass + " " + person);
            }
        return all;
    }
}
