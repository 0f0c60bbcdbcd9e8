package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.alerts.FollowUps.Seen;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which contacts can have been the one that was agreed on after an alert; of the others somebody says whether. */
@AttuneTest
class FollowUpMetTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    FollowUpPlans followUps;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private Principal desk;
    private UUID followUp;

    @BeforeEach
    void aContactIsAgreedOnForAnHourAgo() {
        someone = asked.someone("Luis Ortega", "phq-9");
        desk = world.staff("front-desk", someone.site(), null);
        var alert = steps.raise(someone);
        steps.toPlanned(someone.manager(), alert);
        steps.close(someone.manager(), alert);
        followUp = waiting().orElseThrow().id();
        jdbc.sql("update alerts.follow_up set set_at = now() - interval '2 hours', at = now() - interval '1 hour'"
                        + " where id = ?")
                .param(followUp)
                .update();
    }

    @Test
    void aCallOfTheFrontDeskAboutAFormSettlesNothing() {
        var call = record(desk, "phone", "practical-help");
        assertThat(seen(someone.manager())).get().satisfies(seen -> {
            assertThat(seen.contactId()).isEqualTo(call.id());
            assertThat(seen.way()).isEqualTo("other");
        });
    }

    @Test
    void aMessageSettlesNothing() {
        record(someone.manager(), "message", "follow-up");
        assertThat(seen(someone.manager())).get().extracting(Seen::way).isEqualTo("message");
    }

    @Test
    void whoeverSatInAGroupWaitsUntilSomebodySaysThatItCounts() {
        var group = record(someone.manager(), "in-person", "group");
        assertThat(seen(someone.manager())).get().extracting(Seen::way).isEqualTo("group");
        assertThatThrownBy(() -> followUps.count(someone.manager(), followUp, Ids.next()))
                .isInstanceOf(ChangedMeanwhile.class);
        followUps.count(someone.manager(), followUp, group.id());
        assertThat(waiting()).isEmpty();
        contacts.correct(someone.manager(), group.id(), as(group, Ids.next()), "mistyped");
        assertThat(waiting()).as("what corrects it counts too").isEmpty();
        followUps.discount(someone.manager(), followUp);
        assertThat(seen(someone.manager())).isPresent();
    }

    @Test
    void aColleagueWhoMayActOnAlertsSettlesIt() {
        record(someone.manager(), "in-person", "group");
        var nurse = world.staff("nurse", someone.site(), null);
        world.relate(nurse, Relation.CARE_TEAM, someone.id());
        record(nurse, "home", "medication");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aContactOfACareThatTheReaderMayNotKnowOfIsNotShown() {
        var group = record(someone.manager(), "in-person", "group");
        jdbc.sql("update contacts.contact set labels = array['part2:' || gen_random_uuid()] where id = ?")
                .param(group.id())
                .update();
        assertThat(waiting()).isPresent();
        assertThat(seen(someone.manager())).isEmpty();
    }

    private Optional<FollowUp> waiting() {
        return followUps.waiting(someone.manager()).stream()
                .filter(one -> one.personId().equals(someone.id()))
                .findFirst();
    }

    private Optional<Seen> seen(Principal who) {
        var waiting = waiting().orElseThrow();
        return Optional.ofNullable(followUps.seen(who, List.of(waiting)).get(waiting.seen()));
    }

    private Contact record(Principal who, String mode, String purpose) {
        var contact = new Contact(
                Ids.next(), someone.id(), who.id(), "person", mode, purpose, true, 10, "completed", Instant.now());
        contacts.record(who, contact);
        return contact;
    }

    private static Contact as(Contact contact, UUID id) {
        return new Contact(
                id,
                contact.personId(),
                contact.accountId(),
                contact.withWhom(),
                contact.mode(),
                contact.purpose(),
                true,
                20,
                contact.outcome(),
                contact.at());
    }
}
