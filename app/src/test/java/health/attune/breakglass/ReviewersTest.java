package health.attune.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Waiting;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.breakglass.BreakGlass.Why;
import health.attune.breakglass.OpeningReviews.Conclusion;
import health.attune.database.Ids;
import health.attune.people.ExactSearch.Exactly;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may review an opening, as offices begin and end. */
@AttuneTest
class ReviewersTest {
    private static final Conclusion JUSTIFIED = new Conclusion("justified", "Nobody else answered.", false);

    @Autowired
    World world;

    @Autowired
    BreakGlass breakGlass;

    @Autowired
    OpeningReviews reviews;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID organization;
    UUID person;
    UUID opening;
    Principal officer;

    @BeforeEach
    void somebodyWasOpenedInAnEmergency() {
        var site = world.site();
        organization = world.organizationOf(site);
        var surname = Ids.next().toString().replace("-", "");
        person = world.person("Quinn", surname);
        world.episode(person, world.program(site));
        officer = world.staffOf("privacy-officer", organization);
        var nurse = world.staff("nurse", site, world.program(site));
        var sought = new Exactly("Quinn " + surname, LocalDate.of(1990, 5, 17), null);
        var why = new Why("danger-now", "Called from a bridge and gave their name.", null);
        opening = breakGlass
                .open(nurse, breakGlass.find(nurse, sought).orElseThrow().searchId(), why)
                .id();
    }

    @Test
    void whoeverBecomesAnOfficerWhileItIsReviewedSeesNobodyAfterwards() throws Exception {
        var newcomer = world.staffOf("privacy-officer", organization);
        try (var other = Executors.newSingleThreadExecutor()) {
            var asking = transaction.execute(status -> {
                reviews.conclude(officer, opening, JUSTIFIED);
                var asked = other.submit(reviews::askNewcomers);
                Waiting.untilThereAre(1, Waiting.session(jdbc), jdbc);
                return (Future<?>) asked;
            });
            asking.get(10, TimeUnit.SECONDS);
        }
        assertThat(access.may(newcomer, Verb.READ, DataClass.RECORD, person)).isFalse();
    }

    @Test
    void anOfficeThatEndedShowsNoneOfItsCasesThoughAnotherIsHeld() {
        world.alsoHolds(officer, "privacy-officer", Grant.Place.in(world.organizationOf(world.site())));
        assertThat(reviews.waiting(officer)).isEqualTo(1);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ? and organization_id = ?")
                .params(officer.id(), organization)
                .update();
        assertThat(reviews.waiting(officer)).isZero();
        assertThat(reviews.all(officer)).isEmpty();
    }
}
