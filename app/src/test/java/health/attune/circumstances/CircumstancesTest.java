package health.attune.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class CircumstancesTest {
    @Autowired
    World world;

    @Autowired
    Circumstances circumstances;

    @Test
    void whatAPersonEntersTheirTeamReadsUntilItIsWithdrawn() {
        var person = world.person("Petra", "Sandoval");
        var themself = world.account(person);
        var therapist = world.staff("therapist", world.site(), null);
        var job = new Circumstance(
                Ids.next(), person, Kind.NEW_JOB, "At the bakery!", LocalDate.of(2026, 2, 1), null, true);
        circumstances.add(themself, job);
        assertThatThrownBy(() -> circumstances.of(therapist, person)).isInstanceOf(NotThere.class);
        world.relate(therapist, Relation.CARE_TEAM, person);
        assertThat(circumstances.of(therapist, person)).containsExactly(job);
        circumstances.withdraw(themself, job.id());
        assertThat(circumstances.of(therapist, person)).isEmpty();
    }
}
