package health.attune.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What counts as being in touch, as having been spoken with alone, and as an attempt. */
@AttuneTest
class TouchesTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Contacts contacts;

    @Autowired
    Touches touches;

    @Autowired
    TransactionTemplate transaction;

    private Someone someone;

    @BeforeEach
    void somebody() {
        someone = asked.someone("Luis Ortega", "phq-9");
    }

    @Test
    void whoeverSatInAGroupIsInTouchAndWasNotSpokenWithAlone() {
        var alone = World.daysAgo(9).truncatedTo(ChronoUnit.SECONDS);
        record(someone.manager(), new Way("home", "follow-up", "completed"), alone);
        var group = World.daysAgo(3).truncatedTo(ChronoUnit.SECONDS);
        record(someone.manager(), new Way("in-person", "group", "completed"), group);
        assertThat(touch().metAt()).isEqualTo(group);
        assertThat(touch().spokenAt()).isEqualTo(alone);
    }

    @Test
    void aMessageAndACallOfTheFrontDeskAreNoTalk() {
        record(someone.manager(), new Way("message", "follow-up", "completed"), World.daysAgo(3));
        record(
                world.staff("front-desk", someone.site(), null),
                new Way("phone", "practical-help", "completed"),
                World.daysAgo(2));
        assertThat(touch().metAt()).isNotNull();
        assertThat(touch().spokenAt()).isNull();
    }

    @Test
    void whatWasCalledOffIsNoAttempt() {
        for (var outcome : Contact.OUTCOMES)
            if (!outcome.equals("completed"))
                record(someone.manager(), new Way("phone", "follow-up", outcome), World.daysAgo(2));
        assertThat(touch().attempts()).as("not come, and not reached").isEqualTo(2);
    }

    private record Way(String mode, String purpose, String outcome) {}

    private void record(Principal who, Way way, Instant at) {
        contacts.record(
                who,
                new Contact(
                        Ids.next(),
                        someone.id(),
                        who.id(),
                        "person",
                        way.mode(),
                        way.purpose(),
                        way.outcome().equals("completed"),
                        null,
                        way.outcome(),
                        at));
    }

    private Touch touch() {
        var one = new Touches.Asked(
                someone.episode(), someone.id(), Labels.NONE, LONG_AGO, ZoneId.of("America/New_York"));
        return Objects.requireNonNull(transaction.execute(
                status -> Objects.requireNonNull(touches.of(List.of(one)).get(someone.episode()))));
    }
}
