package health.attune;

import health.attune.alerts.escalation.Deadlines;
import health.attune.alerts.escalation.TeamAlerts;
import health.attune.alerts.handling.AlertSteps;
import health.attune.billing.BillingOf;
import health.attune.boards.Team;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.groups.GroupWorld;
import health.attune.merges.Merged;
import health.attune.notices.Heard;
import health.attune.notices.Reached;
import health.attune.notices.sending.Instances;
import health.attune.reviews.InReview;
import health.attune.rosters.OnLeave;
import health.attune.supervision.Supervised;
import health.attune.today.DigestsAt;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole service on a real PostgreSQL. All of them share one service and one database, so each makes
 * its own people with {@link World} and asserts nothing about other people's. Staff sign in by a password alone, unless
 * a test asks for what is asked of them outside of tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Attune.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "attune.sign-in.staff-second-factor=false")
@ContextConfiguration(initializers = FreshDatabase.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({
    BillingOf.class,
    Merged.class,
    Team.class,
    World.class,
    FaultsShown.class,
    Protected.class,
    RealTokens.class,
    Asked.class,
    CaseloadOf.class,
    InReview.class,
    GroupWorld.class,
    Heard.class,
    Reached.class,
    Instances.class,
    AlertSteps.class,
    Deadlines.class,
    TeamAlerts.class,
    OnLeave.class,
    Supervised.class,
    DigestsAt.class
})
public @interface AttuneTest {}
