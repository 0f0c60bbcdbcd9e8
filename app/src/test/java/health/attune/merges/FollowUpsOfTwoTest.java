package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.jobs.Job;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which contact those agreed after an alert were, when two records become one and two again. */
@AttuneTest
class FollowUpsOfTwoTest extends RecordedTwice {
    @Autowired
    List<Job> jobs;

    @Test
    void whatMetAnAgreedFollowUpGoesBackWithIt() {
        var followUp = followUp(other);
        merge(one, other);
        var met = contact(one);
        jdbc.sql("update alerts.follow_up set met_by = ?, met_at = now() where id = ?")
                .params(met, followUp)
                .update();
        split(one, other);
        assertThat(personOf(met)).isEqualTo(other);
    }

    @Test
    void anAgreedFollowUpWhoseContactStaysWaitsAgainForSomebodyWhoSeesThePerson() {
        var followUp = agreed(other);
        var appointment = passed(one);
        merge(one, other);
        assertThat(waits(followUp)).isTrue();
        contacts.record(manager, met(), appointment);
        assertThat(waits(followUp)).isFalse();
        split(one, other);
        assertThat(waits(followUp)).isTrue();
        jobs.stream()
                .filter(job -> job.name().equals("alerts.contacts"))
                .forEach(job -> job.work().run());
        assertThat(isSeen(followUp)).isTrue();
    }

    @Test
    void anAgreedFollowUpIsMetByTheContactOfTheOtherRecordWhileTheyAreOne() {
        var followUp = agreed(one);
        contact(other);
        assertThat(waits(followUp)).isTrue();
        merge(one, other);
        assertThat(waits(followUp)).isFalse();
        split(one, other);
        assertThat(waits(followUp)).isTrue();
    }

    @Test
    void ofTheGroupOfTheOtherRecordItIsAskedWhileTheyAreOne() {
        var followUp = agreed(one);
        jdbc.sql("update contacts.contact set purpose = 'group' where id = ?")
                .param(contact(other))
                .update();
        merge(one, other);
        assertThat(waits(followUp)).isTrue();
        assertThat(isAskedAbout(followUp)).isTrue();
        split(one, other);
        assertThat(isAskedAbout(followUp)).isFalse();
    }

    private boolean isAskedAbout(UUID followUp) {
        return is("select seen is not null from alerts.follow_up where id = ?", followUp);
    }

    /** For an hour ago, and by the manager, who sees the person by it. */
    private UUID agreed(UUID person) {
        var id = followUp(person);
        jdbc.sql("update alerts.follow_up set account_id = ?, relationship_id = ?, mode = 'phone',"
                        + " set_at = now() - interval '2 hours', at = now() - interval '1 hour' where id = ?")
                .params(manager.id(), world.relate(manager, Relation.ALERT_RECIPIENT, person), id)
                .update();
        return id;
    }

    private boolean waits(UUID followUp) {
        return is("select met_by is null and met_at is null from alerts.follow_up where id = ?", followUp);
    }

    private boolean isSeen(UUID followUp) {
        return is(
                "select r.ends_at is null and r.person_id = f.person_id from alerts.follow_up f"
                        + " join access.relationship r on r.id = f.relationship_id where f.id = ?",
                followUp);
    }

    private boolean is(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(Boolean.class).single();
    }

    private UUID followUp(UUID person) {
        var assessment = Ids.next();
        jdbc.sql("insert into alerts.assessment (id, person_id, assessed_by, assessed_at, risk, needs_action, words,"
                        + " means, present, contact_by) values (?, ?, ?, now(), 'none', false, 'Spoke', 'no', 'nobody',"
                        + " '2126-01-01')")
                .params(assessment, person, manager.id())
                .update();
        var id = Ids.next();
        jdbc.sql("insert into alerts.follow_up (id, person_id, assessment_id, contact_by, reason, set_at, set_by)"
                        + " values (?, ?, ?, '2126-01-01', 'later', now(), ?)")
                .params(id, person, assessment, manager.id())
                .update();
        return id;
    }
}
