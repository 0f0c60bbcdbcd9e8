package health.attune.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.breakglass.BreakGlass.Why;
import health.attune.database.Ids;
import health.attune.notices.Notices;
import health.attune.pages.NotThere;
import health.attune.people.ExactSearch.Exactly;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class BreakGlassTest {
    private static final Why WHY = new Why("danger-now", "Called from a bridge and gave their name.", null);

    @Autowired
    World world;

    @Autowired
    BreakGlass breakGlass;

    @Autowired
    Access access;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID person;
    String name;
    Exactly sought;
    Principal nurse;
    Principal officer;

    @BeforeEach
    void aPersonWhoIsNotTheirs() {
        site = world.site();
        name = "Quinn " + Ids.next().toString().replace("-", "");
        person = world.person("Quinn", name.substring(6));
        world.episode(person, world.program(site));
        sought = new Exactly(name, LocalDate.of(1990, 5, 17), null);
        nurse = world.staff("nurse", site, world.program(site));
        officer = world.staffOf("privacy-officer", organization());
    }

    @Test
    void theRecordIsOpenForAnHourToThisClinicianAndClosedWhenTheyAreDone() {
        assertThat(reads(nurse, DataClass.RECORD)).isFalse();
        var opening = open(nurse, WHY);
        assertThat(opening.personId()).isEqualTo(person);
        assertThat(Duration.between(opening.beganAt(), opening.endsAt())).isEqualTo(Duration.ofHours(1));
        assertThat(reads(nurse, DataClass.RECORD)).isTrue();
        assertThat(access.may(nurse, Verb.ACT, DataClass.SAFETY, person)).isTrue();
        assertThat(access.may(nurse, Verb.WRITE, DataClass.RECORD, person)).isFalse();
        assertThat(reads(nurse, DataClass.PSYCHOTHERAPY_NOTES)).isFalse();
        assertThat(reads(world.staff("nurse", site, null), DataClass.RECORD)).isFalse();
        breakGlass.end(nurse, opening.id());
        assertThat(reads(nurse, DataClass.RECORD)).isFalse();
        assertThat(trail("break-glass begun")).isEqualTo(1);
        assertThat(trail("break-glass ended")).isEqualTo(1);
    }

    @Test
    void itEndsByItsTimeAlsoWhereNobodyEndsIt() {
        var opening = open(nurse, WHY);
        jdbc.sql("update access.relationship set starts_at = starts_at - interval '61 minutes',"
                        + " ends_at = ends_at - interval '61 minutes' where relation = 'break_glass' and person_id = ?")
                .param(person)
                .update();
        jdbc.sql("update breakglass.opening set began_at = began_at - interval '61 minutes',"
                        + " ends_at = ends_at - interval '61 minutes' where id = ?")
                .param(opening.id())
                .update();
        assertThat(reads(nurse, DataClass.RECORD)).isFalse();
        assertThat(breakGlass.mine(nurse)).isEmpty();
        assertThat(open(nurse, WHY).id()).isNotEqualTo(opening.id());
    }

    @ParameterizedTest
    @CsvSource({"front-desk", "peer", "case-manager", "manager", "system-administrator", "privacy-officer"})
    void whoIsNoClinicianOpensNothing(String role) {
        var somebody = world.staff(role, site, null);
        assertThatThrownBy(() -> breakGlass.open(somebody, Ids.next(), WHY)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> breakGlass.find(somebody, sought)).isInstanceOf(NotThere.class);
    }

    @Test
    void onlyWhoIsNamedExactlyAndOfOnesOwnOrganizationIsFound() {
        assertThat(breakGlass.find(nurse, sought)).isPresent();
        assertThat(breakGlass.find(nurse, new Exactly("Quinn", LocalDate.of(1990, 5, 17), null)))
                .isEmpty();
        assertThat(breakGlass.find(nurse, new Exactly(sought.name(), LocalDate.of(1990, 5, 18), null)))
                .isEmpty();
        var foreign = world.site();
        assertThat(breakGlass.find(world.staff("nurse", foreign, world.program(foreign)), sought))
                .isEmpty();
    }

    @Test
    void whoLooksForMoreAndMorePeopleIsStopped() {
        for (int i = 0; i < 20; i++) breakGlass.find(nurse, sought);
        assertThatThrownBy(() -> breakGlass.find(nurse, sought)).isInstanceOf(BreakGlass.TooManySearches.class);
    }

    @Test
    void oneRecordAtATimeAndWhoeverIsAskedForNextIsNotLookedAt() {
        open(nurse, WHY);
        assertThatThrownBy(() -> breakGlass.open(nurse, Ids.next(), WHY)).isInstanceOf(BreakGlass.OneIsOpen.class);
        assertThatThrownBy(() -> open(nurse, WHY)).isInstanceOf(BreakGlass.OneIsOpen.class);
    }

    @Test
    void anOpeningNamesASearchOfOnesOwnThatFoundSomebodyAShortTimeAgo() {
        var search = breakGlass.find(nurse, sought).orElseThrow().searchId();
        var colleague = world.staff("nurse", site, null);
        assertThatThrownBy(() -> breakGlass.open(colleague, search, WHY)).isInstanceOf(NotThere.class);
        jdbc.sql("update breakglass.search set at = at - interval '31 minutes' where id = ?")
                .param(search)
                .update();
        assertThatThrownBy(() -> breakGlass.open(nurse, search, WHY)).isInstanceOf(NotThere.class);
        assertThat(reads(nurse, DataClass.RECORD)).isFalse();
    }

    @Test
    void aNamesakeElsewhereHidesNobodyAndOneHereDoes() {
        var family = name.substring(6);
        var foreign = world.site();
        world.episode(world.person("Quinn", family), world.program(foreign));
        assertThat(breakGlass.find(nurse, sought)).isPresent();
        world.episode(world.person("Quinn", family), world.program(site));
        assertThat(breakGlass.find(nurse, sought)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"manager", "peer"})
    void onlyAClinicianOfThatOrganizationAndItIsTheirsThatReviews(String besides) {
        var foreign = world.site();
        world.alsoHolds(nurse, besides, Grant.Place.at(foreign));
        var other = world.person("Quinn", name.substring(6) + "o");
        world.episode(other, world.program(foreign));
        assertThat(breakGlass.find(nurse, new Exactly(name + "o", LocalDate.of(1990, 5, 17), null)))
                .isEmpty();
        world.episode(person, world.program(foreign));
        var opening = open(nurse, WHY);
        assertThat(opening.organizationId()).isEqualTo(organization());
        assertThat(reads(nurse, DataClass.RECORD)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // a Friday afternoon: the whole of Tuesday counts; a Wednesday: the whole of Friday; across the end of summer
        // time
        "2026-11-27T20:00:00Z, 2026-12-02T05:00:00Z",
        "2026-11-25T15:00:00Z, 2026-11-28T05:00:00Z",
        "2026-10-30T15:00:00Z, 2026-11-04T05:00:00Z"
    })
    void twoWorkingDaysEndWithTheDayOfTheSite(Instant began, Instant reviewBy) {
        assertThat(new Limits(60, 2, 4, 20).reviewBy(began, ZoneId.of("America/New_York")))
                .isEqualTo(reviewBy);
    }

    private Opening open(Principal who, Why why) {
        return breakGlass.open(who, breakGlass.find(who, sought).orElseThrow().searchId(), why);
    }

    private boolean reads(Principal who, DataClass dataClass) {
        return access.may(who, Verb.READ, dataClass, person);
    }

    private int trail(String subject) {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and subject = ? and allowed"
                        + " and reason = 'danger-now'")
                .params(person, subject)
                .query(Integer.class)
                .single();
    }

    private UUID organization() {
        return organizationOf(site);
    }

    private UUID organizationOf(UUID of) {
        return jdbc.sql("select organization_id from programs.site where id = ?")
                .param(of)
                .query(UUID.class)
                .single();
    }
}
