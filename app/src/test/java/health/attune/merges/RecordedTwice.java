package health.attune.merges;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.appointments.Booked;
import health.attune.appointments.Bookings;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who was recorded twice at one site, in two programs, and a care manager of both. */
abstract class RecordedTwice {
    @Autowired
    World world;

    @Autowired
    Merged merged;

    @Autowired
    Merges merges;

    @Autowired
    Bookings bookings;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID one;
    UUID other;
    UUID episode;
    Principal manager;

    @BeforeEach
    void recordedTwice() {
        site = world.site();
        one = inCare("Rosalind", "Achterberg");
        other = inCare("Rosa", "Quintanilla");
        episode = jdbc.sql("select id from programs.episode where person_id = ?")
                .param(other)
                .query(UUID.class)
                .single();
        manager = merged.careFor(site, one, other);
    }

    UUID inCare(String given, String family) {
        var person = world.person(given, family);
        world.episode(person, world.program(site));
        return person;
    }

    UUID programOf(UUID person) {
        return jdbc.sql("select program_id from programs.episode where person_id = ? order by id limit 1")
                .param(person)
                .query(UUID.class)
                .single();
    }

    UUID contact(UUID person) {
        var id = Ids.next();
        jdbc.sql("insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,"
                        + " minutes, outcome, at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'person', 'phone', 'follow-up', true, 20, 'completed', now(), now(), ?)")
                .params(id, person, manager.id(), manager.id())
                .update();
        return id;
    }

    /** A hand-off of that person, which the manager accepted an hour after it was offered. */
    UUID accepted(UUID person) {
        var id = Ids.next();
        jdbc.sql("""
                insert into handoffs.handoff (id, person_id, program_id, mode, offered_at, offered_by, answer,
                    answered_at, answered_by)
                values (?, ?, ?, 'phone', now() - interval '1 hour', ?, 'accepted', now(), ?)
                """)
                .params(id, person, programOf(person), manager.id(), manager.id())
                .update();
        return id;
    }

    UUID personOf(UUID contact) {
        return jdbc.sql("select person_id from contacts.contact where id = ?")
                .param(contact)
                .query(UUID.class)
                .single();
    }

    void merge(UUID kept, UUID going) {
        merges.merge(manager, new Merge.Order(kept, going, "the same birth certificate"));
    }

    void split(UUID kept, UUID going) {
        merges.split(manager, new Merge.Order(kept, going, "two sisters after all"));
    }

    /** An appointment of that person an hour ago, of which nobody said yet what came of it. */
    UUID passed(UUID person) {
        var appointment = new Booked(world, site, programOf(person), person, manager).in(2);
        bookings.book(manager, List.of(appointment));
        Booked.letPass(jdbc, appointment, 1);
        return appointment.id();
    }

    Contact met() {
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
}
