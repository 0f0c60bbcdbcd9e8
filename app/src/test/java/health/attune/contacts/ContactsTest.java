package health.attune.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Relation;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class ContactsTest {
    @Autowired
    World world;

    @Autowired
    Contacts contacts;

    @Test
    void aContactIsEnteredOnceAndWithdrawnWhenItIsWrong() {
        var person = world.person("Petra", "Lindqvist");
        var site = world.site();
        var therapist = world.staff("therapist", site, null);
        world.relate(therapist, Relation.CARE_TEAM, person);
        var at = Instant.parse("2026-03-04T15:00:00Z");
        var call = new Contact(
                Ids.next(), person, therapist.id(), "person", "phone", "follow-up", false, null, "not-reached", at);
        contacts.record(therapist, call);
        contacts.record(therapist, call);
        assertThat(contacts.of(therapist, person)).containsExactly(call);
        var desk = world.staff("front-desk", site, null);
        assertThatThrownBy(() -> contacts.withdraw(desk, call.id(), "x")).isInstanceOf(NotThere.class);
        contacts.withdraw(therapist, call.id(), "wrong person");
        assertThat(contacts.of(therapist, person)).isEmpty();
    }
}
