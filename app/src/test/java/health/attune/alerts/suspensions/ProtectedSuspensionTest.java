package health.attune.alerts.suspensions;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.alerts.suspensions.Suspensions.Proposed;
import health.attune.checkins.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An answer to a program under 42 CFR Part 2 that was held back is listed for those its record is cleared for. */
@AttuneTest
class ProtectedSuspensionTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Suspensions suspensions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theListShowsItToTheProgramAndNotToAnotherOne() {
        var someone = asked.someone("Sol Suarez", "phq-9");
        jdbc.sql("update programs.program set part2 = true where id = ("
                        + "select program_id from programs.episode where id = ?)")
                .param(someone.episode())
                .update();
        var program = world.program(someone.site());
        var other = world.staff("therapist", someone.site(), program);
        world.joinTeam(other, world.episode(someone.id(), program), true);
        var suspension = suspended(someone.site());
        asked.skipSafety(someone);
        assertThat(suspensions.heldBack(someone.manager(), suspension)).isNotEmpty();
        assertThat(suspensions.heldBack(other, suspension)).isEmpty();
    }

    private UUID suspended(UUID site) {
        var first = world.staff("supervisor", site, null);
        var rule = new WatchedRule("phq-9", "phq9-9", WatchedRule.Kind.SKIPPED);
        var place = new Place(world.organizationOf(site), site);
        suspensions.propose(first, new Proposed(place, rule, Instant.now().plus(Duration.ofDays(1)), "Why"));
        var id = suspensions.standing(first).getFirst().id();
        suspensions.confirm(world.staff("psychiatric-consultant", site, null), id);
        return id;
    }
}
