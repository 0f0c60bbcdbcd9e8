package health.attune.caseload;

import health.attune.World;
import health.attune.access.Principal;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker with people in care, of whom a test says when they were met. */
@TestComponent
public class CaseloadOf {
    private final World world;
    private final CaseloadRows rows;
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CaseloadOf(World world, CaseloadRows rows, Contacts contacts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.world = world;
        this.rows = rows;
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Somebody whose care in that program began 60 days ago and on whose team the worker is. */
    public UUID person(Principal worker, UUID programId, String name) {
        var names = name.split(" ", 2);
        var person = world.person(names[0], names[1]);
        world.joinTeam(worker, world.episode(person, programId), true);
        keep(person);
        return person;
    }

    /** The only one there is of that person. */
    public UUID episodeOf(UUID personId) {
        return jdbc.sql("select id from programs.episode where person_id = ?")
                .param(personId)
                .query(UUID.class)
                .single();
    }

    public void keep(UUID personId) {
        transaction.executeWithoutResult(status -> rows.keep(Set.of(personId)));
    }

    /** The worker spoke with the person on the phone so many days ago, or tried to; returns the id of the entry. */
    public UUID call(Principal worker, UUID personId, String outcome, int daysAgo) {
        return record(worker, personId, outcome, new Way("phone", "follow-up", daysAgo));
    }

    /** The person was there in a group that the worker led, just now. */
    public void group(Principal worker, UUID personId) {
        record(worker, personId, "completed", new Way("in-person", "group", 0));
    }

    private record Way(String mode, String purpose, int daysAgo) {}

    private UUID record(Principal worker, UUID personId, String outcome, Way way) {
        var id = Ids.next();
        contacts.record(
                worker,
                new Contact(
                        id,
                        personId,
                        worker.id(),
                        "person",
                        way.mode(),
                        way.purpose(),
                        outcome.equals("completed"),
                        20,
                        outcome,
                        World.daysAgo(way.daysAgo())));
        return id;
    }
}
