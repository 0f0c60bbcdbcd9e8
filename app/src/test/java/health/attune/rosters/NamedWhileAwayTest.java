package health.attune.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.staff.Leaves;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom an organization names for alerts that nobody else can be told of is there, or covered for. */
@AttuneTest
class NamedWhileAwayTest {
    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    Leaves leaves;

    @Autowired
    Programs programs;

    final LocalDate today = World.today();
    UUID site;
    Principal chosen;
    Principal cover;
    Principal administrator;

    @BeforeEach
    void somebodyWhoCouldBeNamed() {
        site = world.site();
        chosen = world.staff("therapist", site, null);
        cover = world.staff("nurse", site, null);
        administrator = world.staff("system-administrator", null, null);
    }

    @Test
    void whoeverIsOnLeaveIsNamedOnlyWhileSomebodyCovers() {
        var zone = ZoneId.of("America/New_York");
        var from = today.atStartOfDay(zone).toInstant();
        leaves.set(
                administrator,
                chosen.id(),
                from,
                today.plusDays(2).atStartOfDay(zone).toInstant());
        assertThatThrownBy(this::name).isInstanceOf(Absences.LeaveUncovered.class);
        assertThat(world.fallback(site).id()).as("nothing was changed").isNotEqualTo(chosen.id());
        say(cover, 0, 1);
        name();
        assertThat(world.fallback(site).id()).isEqualTo(chosen.id());
    }

    @Test
    void whoeverIsAwayIsNamedOnlyWhileSomebodyCovers() {
        var absence = say(null, 3, 4);
        assertThatThrownBy(this::name).isInstanceOf(Absences.LeaveUncovered.class);
        absences.end(chosen, absence);
        say(cover, 3, 4);
        name();
        assertThat(world.fallback(site).id()).isEqualTo(chosen.id());
    }

    @Test
    void whoeverMayActInAllOfTheOrganizationCovers() {
        say(world.staffOf("nurse", world.organizationOf(site)), 3, 4);
        name();
        assertThat(world.fallback(site).id()).isEqualTo(chosen.id());
    }

    private void name() {
        var organization = programs.organizations().stream()
                .filter(one -> one.id().equals(world.organizationOf(site)))
                .findFirst()
                .orElseThrow();
        programs.arrange(
                administrator, new Organization(organization.id(), organization.name(), false, null, chosen.id()));
    }

    private UUID say(@Nullable Principal covering, int first, int last) {
        var cover = covering == null ? null : covering.id();
        return absences.say(
                chosen, new Absences.Said(chosen.id(), site, today.plusDays(first), today.plusDays(last), cover));
    }
}
