package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.access.Grant;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.People;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class SplitsTest extends RecordedTwice {
    @Autowired
    People people;

    @Autowired
    Bookings bookings;

    @Autowired
    Contacts contacts;

    @Test
    void ofTwoSafetyPlansTheNewerCountsAndBothAreWholeAgainAfterwards() {
        var first = plan(other, null, "Walks");
        var mine = plan(one, null, "My garden");
        var newest = plan(other, first, "Walks with Ann");
        merge(one, other);
        assertThat(standing(one)).containsExactly(newest);
        var since = plan(one, newest, "Walks with Ann and Bo");
        assertThat(merges.since(manager, one, other)).containsEntry("safetyplans", 1L);
        split(one, other);
        assertThat(standing(one)).containsExactly(mine);
        assertThat(standing(other)).containsExactly(since);
    }

    @Test
    void whatBelongsToSomethingThatGoesBackGoesWithItAndAllElseStays() {
        var joined = world.staff("therapist", site, programOf(other));
        merge(one, other);
        world.joinTeam(joined, episode, false);
        var contact = contact(one);
        split(one, other);
        assertThat(people.show(joined, other).id()).isEqualTo(other);
        assertThatThrownBy(() -> people.show(joined, one)).isInstanceOf(NotThere.class);
        assertThat(personOf(contact)).isEqualTo(one);
    }

    @Test
    void whatCameOfAnAppointmentGoesBackWithItAndSoDoesWhatCorrectsIt() {
        var booked = new Booked(world, site, programOf(other), other, manager);
        var appointment = booked.in(2);
        bookings.book(manager, List.of(appointment));
        Booked.letPass(jdbc, appointment, 1);
        merge(one, other);
        var met = met();
        contacts.record(manager, met, appointment.id());
        var corrected = met();
        contacts.correct(manager, met.id(), corrected, "mistyped");
        var apart = contact(one);
        split(one, other);
        assertThat(personOf(met.id())).isEqualTo(other);
        assertThat(personOf(corrected.id())).isEqualTo(other);
        assertThat(personOf(apart)).isEqualTo(one);
    }

    @Test
    void whatWasTakenToSettleAHandOffGoesBackOnlyIfItWasWrittenSince() {
        var before = contact(one);
        accepted(other);
        var second = accepted(other);
        merge(one, other);
        assertThat(metBy(one)).containsExactly(before);
        var since = contact(one);
        meet(second, since);
        split(one, other);
        assertThat(personOf(before)).isEqualTo(one);
        assertThat(personOf(since)).isEqualTo(other);
        assertThat(metBy(other)).containsExactly(since);
    }

    @Test
    void aContactStaysWhereAnAppointmentThatStaysNamesIt() {
        var booked = new Booked(world, site, programOf(one), one, manager);
        var appointment = booked.in(2);
        bookings.book(manager, List.of(appointment));
        Booked.letPass(jdbc, appointment, 1);
        accepted(other);
        merge(one, other);
        var met = met();
        contacts.record(manager, met, appointment.id());
        assertThat(metBy(one)).containsExactly(met.id());
        split(one, other);
        assertThat(personOf(met.id())).isEqualTo(one);
    }

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
    void ofThreeRecordsTheLastOneIsSplitFirst() {
        var third = inCare("Rosi", "Q");
        merged.careFor(site, third);
        jdbc.sql("update access.relationship set account_id = ? where person_id = ? and relation = 'care_team'")
                .params(manager.id(), third)
                .update();
        world.alsoHolds(manager, "care-manager", new Grant.Place(null, site, programOf(third)));
        merged.tell(one, other);
        var before = merged.digest(one, other);
        merge(one, other);
        merge(third, one);
        assertThat(now(other)).isEqualTo(third);
        assertThatThrownBy(() -> split(one, other)).isInstanceOf(NotThere.class);
        assertThat(merges.of(manager, third)).hasSize(2);
        split(third, one);
        assertThat(now(other)).isEqualTo(one);
        split(one, other);
        assertThat(merged.digest(one, other)).isEqualTo(before);
    }

    private Contact met() {
        return new Contact(
                Ids.next(),
                one,
                manager.id(),
                "person",
                "in-person",
                "therapy",
                true,
                30,
                "completed",
                Instant.now().minusSeconds(60));
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

    private void meet(UUID handOff, UUID contact) {
        jdbc.sql("update handoffs.handoff set contact_id = ? where id = ?")
                .params(contact, handOff)
                .update();
    }

    /** By which contacts they are met that are of that record. */
    private List<UUID> metBy(UUID person) {
        return jdbc.sql("select distinct contact_id from handoffs.handoff where person_id = ?")
                .param(person)
                .query(UUID.class)
                .list();
    }

    private UUID plan(UUID person, @Nullable UUID follows, String worth) {
        var plan = Ids.next();
        jdbc.sql("insert into safetyplans.plan (id, person_id, follows, worth, written_at, written_by)"
                        + " values (:id, :person, :follows, :worth, now(), :by)")
                .param("id", plan)
                .param("person", person)
                .param("follows", follows)
                .param("worth", worth)
                .param("by", manager.id())
                .update();
        return plan;
    }

    private List<UUID> standing(UUID person) {
        return jdbc.sql("select id from safetyplans.plan p where person_id = ?"
                        + " and not exists (select 1 from safetyplans.plan n where n.follows = p.id)")
                .param(person)
                .query(UUID.class)
                .list();
    }

    private UUID now(UUID person) {
        return jdbc.sql("select merged_into from people.person where id = ?")
                .param(person)
                .query(UUID.class)
                .single();
    }
}
