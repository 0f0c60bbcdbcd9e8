package health.attune.merges;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what there is of a person, part by part, as whoever asks may see it. */
@Component
class Parts {
    private final JdbcClient jdbc;
    private final PersonTables tables;

    Parts(JdbcClient jdbc, PersonTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** How many entries there are of one part of the record, which is named as the module that keeps it. */
    record Part(String name, long entries) {}

    List<Part> of(UUID personId) {
        return counted(tables.moved(), "", personId, new UUID(0, 0));
    }

    /** What was written after the merge: its ids are told in the order of time, and so are those of all entries. */
    List<Part> since(UUID personId, UUID mergeId) {
        var dated = tables.moved().stream().filter(PersonTable::isInOrder).toList();
        return counted(dated, " and t.id > :since", personId, mergeId);
    }

    private List<Part> counted(List<PersonTable> counted, String condition, UUID personId, UUID since) {
        var each = counted.stream()
                .map(table -> "select '%s' as name, count(*) as entries from %s t where t.person_id = :person%s"
                        .formatted(table.schema(), table.name(), condition))
                .collect(Collectors.joining(" union all "));
        return jdbc.sql("select name, sum(entries)::bigint as entries from (" + each
                        + ") as c group by name having sum(entries) > 0 order by name")
                .param("person", personId)
                .param("since", since)
                .query(Part.class)
                .list();
    }
}
