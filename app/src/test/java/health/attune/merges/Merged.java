package health.attune.merges;

import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at all that is recorded of people, table by table, as the catalog tells them. */
@TestComponent
public class Merged {
    private static final String NOT_OF_THE_RECORD = "audit.entry";

    /** A split says that the two are two people; nothing said so before. */
    private static final String TOLD_BY_SPLITS = "people.told_apart";

    private static final Set<String> NOT_COMPARED = Set.of(NOT_OF_THE_RECORD, TOLD_BY_SPLITS);

    private final World world;
    private final JdbcClient jdbc;
    private final PersonTables tables;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Merged(
            World world,
            JdbcClient jdbc,
            PersonTables tables,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.world = world;
        this.jdbc = jdbc;
        this.tables = tables;
        this.events = events;
        this.transaction = transaction;
    }

    /** On the teams of both. */
    public Principal careFor(UUID site, UUID... people) {
        var manager = world.staff("care-manager", site, null);
        for (var person : people) {
            var episode = jdbc.sql(
                            "select id, program_id from programs.episode where person_id = ? order by id limit 1")
                    .param(person)
                    .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                    .single();
            world.alsoHolds(manager, "care-manager", new Grant.Place(null, site, episode.getValue()));
            world.joinTeam(manager, episode.getKey(), false);
        }
        return manager;
    }

    /** What is kept ready is made, so that it can be compared. */
    public void tell(UUID... people) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Person.Moved(Set.of(people))));
    }

    /** How many rows of each table that are moved the person has. */
    public Map<String, Long> counts(UUID person) {
        var counts = new TreeMap<String, Long>();
        for (var table : tables.moved()) {
            if (table.name().equals(TOLD_BY_SPLITS)) continue;
            var count = jdbc.sql("select count(*) from " + table.name() + " where person_id = ?")
                    .param(person)
                    .query(Long.class)
                    .single();
            if (count > 0) counts.put(table.name(), count);
        }
        return counts;
    }

    /** Every row of both, but for the trail, which grows, and for who wrote a row last. */
    public Map<String, List<String>> digest(UUID one, UUID other) {
        var rows = new TreeMap<String, List<String>>();
        for (var table : tables.all()) {
            if (NOT_COMPARED.contains(table.name()) || table.schema().equals("merges")) continue;
            rows.put(
                    table.name(),
                    jdbc.sql("select (to_jsonb(t) - '" + ofEachWriting(table.name()) + "')::text from " + table.name()
                                    + " t where person_id in (?, ?) order by 1")
                            .params(one, other)
                            .query(String.class)
                            .list());
        }
        rows.put(
                "people.person",
                jdbc.sql("select p::text from people.person p where id in (?, ?) order by 1")
                        .params(one, other)
                        .query(String.class)
                        .list());
        return rows;
    }

    /** What differs by that a row was written once more. */
    private static String ofEachWriting(String table) {
        return table.equals("caseload.\"row\"") ? "version" : "changed_by";
    }
}
