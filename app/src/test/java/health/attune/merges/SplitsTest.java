package health.attune.merges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.access.Grant;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import health.attune.people.People;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class SplitsTest extends RecordedTwice {
    @Autowired
    People people;

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
        var appointment = passed(other);
        merge(one, other);
        var met = met();
        contacts.record(manager, met, appointment);
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
        var appointment = passed(one);
        accepted(other);
        merge(one, other);
        var met = met();
        contacts.record(manager, met, appointment);
        assertThat(metBy(one)).containsExactly(met.id());
        split(one, other);
        assertThat(personOf(met.id())).isEqualTo(one);
    }

    @Test
    void whatCorrectsAContactThatStaysStaysWithIt() {
        var appointment = passed(one);
        accepted(other);
        merge(one, other);
        var met = met();
        contacts.record(manager, met, appointment);
        var corrected = met();
        contacts.correct(manager, met.id(), corrected, "mistyped");
        assertThat(metBy(one)).containsExactly(corrected.id());
        split(one, other);
        assertThat(personOf(met.id())).isEqualTo(one);
        assertThat(personOf(corrected.id())).isEqualTo(one);
        assertThat(metBy(other)).containsOnlyNulls();
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
